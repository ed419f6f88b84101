// Which directives stand above this plan, at every level, and which sentence says so?
// Parameters: $id, e.g. "137/KH-UBND@2022~hung-yen"
MATCH (:Name {id: $id})-[:NAMES]->(plan:Document)
MATCH (plan)-[:IMPLEMENTS|BASED_ON|GUIDES*1..6]->(above:Document)
WHERE above <> plan
WITH DISTINCT plan, above
MATCH way = shortestPath((plan)-[:IMPLEMENTS|BASED_ON|GUIDES*1..6]->(above))
WITH above, length(way) AS level, last(relationships(way)) AS said
RETURN level, above.id AS document, above.type AS type, above.issuer AS issuer, above.date AS date,
       startNode(said).id AS below, type(said) AS relation, said.evidence AS evidence, said.file AS file
ORDER BY level, document
