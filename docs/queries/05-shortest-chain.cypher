// How are two documents connected, step by step, and which sentence proves each step?
// Parameters: $from, $to
MATCH (:Name {id: $from})-[:NAMES]->(a:Document)
MATCH (:Name {id: $to})-[:NAMES]->(b:Document)
MATCH way = shortestPath((a)-[:IMPLEMENTS|BASED_ON|GUIDES|AMENDS|REPLACES|REPEALS|SUSPENDS*..8]-(b))
UNWIND range(0, length(way) - 1) AS step
WITH step, relationships(way)[step] AS said
RETURN step + 1 AS step, startNode(said).id AS source, type(said) AS relation, endNode(said).id AS target,
       said.evidence AS evidence, said.file AS file, said.start AS start, said.end AS end
ORDER BY step
