// Which documents are said to be replaced as a whole by more than one other? All statements are kept; one may be wrong.
// Parameters: none
MATCH (newer:Document)-[said:REPLACES]->(old:Document)
WHERE said.scope = 'whole' AND newer <> old
WITH old, newer, collect(said.file + ': ' + said.evidence) AS evidence ORDER BY newer.id
WITH old, collect({by: newer.id, evidence: evidence}) AS replacers
WHERE size(replacers) > 1
RETURN old.id AS document, replacers
ORDER BY document
