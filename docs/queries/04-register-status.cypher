// Which citations of a file does a register not list as in force?
// Parameters: $path
MATCH (:File {path: $path})-[:HOLDS]->(mention:Citation)-[:MEANS]->(cited:Document)<-[:ABOUT]-(row:RegisterRow)
WHERE row.status <> 'in_force'
RETURN mention.start AS start, mention.text AS text, cited.id AS cited, row.status AS status, row.as_of AS as_of,
       row.by AS by, row.source AS register, row.text AS evidence
ORDER BY start, register
