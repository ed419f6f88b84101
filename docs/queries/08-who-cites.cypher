// Where is this document cited, under which provision?
// Parameters: $id
MATCH (:Name {id: $id})-[:NAMES]->(cited:Document)<-[:MEANS]-(mention:Citation)<-[:HOLDS]-(file:File)-[:IS]->(by:Document)
WHERE by <> cited
RETURN by.id AS by, file.path AS file, mention.start AS start, mention.end AS end, mention.text AS text,
       mention.pinpoint AS pinpoint
ORDER BY file, start
