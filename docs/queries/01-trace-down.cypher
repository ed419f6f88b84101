// Which documents carry out this directive, at every level below it, and which sentence says so?
// Parameters: $id, e.g. "20-NQ/TW@2012"
MATCH (:Name {id: $id})-[:NAMES]->(top:Document)
MATCH (top)<-[:IMPLEMENTS|BASED_ON|GUIDES*1..6]-(below:Document)
WHERE below <> top
WITH DISTINCT top, below
MATCH way = shortestPath((below)-[:IMPLEMENTS|BASED_ON|GUIDES*1..6]->(top))
WITH below, length(way) AS level, head(relationships(way)) AS said
RETURN level, below.id AS document, below.type AS type, below.issuer AS issuer, below.date AS date,
       endNode(said).id AS above, type(said) AS relation, said.evidence AS evidence, said.file AS file
ORDER BY level, document
