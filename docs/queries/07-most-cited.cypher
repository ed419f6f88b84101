// Which documents do most other documents act on?
// Parameters: $limit
MATCH (other:Document)-[said]->(document:Document)
WHERE other <> document
RETURN document.id AS document, document.title AS title, count(DISTINCT other) AS documents, count(said) AS statements
ORDER BY documents DESC, document
LIMIT $limit
