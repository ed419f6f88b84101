// Which citations could not be led to one document, and which documents may they mean?
// Parameters: none
MATCH (file:File)-[:HOLDS]->(mention:Citation)
WHERE mention.document IS NULL
RETURN file.path AS file, mention.start AS start, mention.end AS end, mention.text AS text,
       mention.candidates AS candidates
ORDER BY file, start
