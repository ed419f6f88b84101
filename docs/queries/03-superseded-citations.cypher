// Which citations of a file name a document that another one replaced, repealed or suspended as a whole, on or before
// the date of the file? Where no date of effect is known the row has none: look it up, it is not said to be in force.
// Parameters: $path, e.g. "bao-cao.txt"
MATCH (file:File {path: $path})-[:IS]->(report:Document)
MATCH (file)-[:HOLDS]->(mention:Citation)-[:MEANS]->(cited:Document)
MATCH (newer:Document)-[act:REPLACES|REPEALS|SUSPENDS]->(cited)
WHERE act.scope = 'whole' AND newer <> cited
WITH report, mention, cited, newer, act, coalesce(act.effective, newer.date) AS since
WHERE since IS NULL OR report.date IS NULL OR since <= report.date
RETURN mention.start AS start, mention.text AS text, cited.id AS cited, type(act) AS relation, newer.id AS by,
       since, act.evidence AS evidence, act.file AS stated_in
ORDER BY start, by, stated_in
