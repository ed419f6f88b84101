// What must be looked at when this document is replaced: all below it at any level, and who relies on it directly?
// Parameters: $id
MATCH (:Name {id: $id})-[:NAMES]->(old:Document)
CALL {
  WITH old
  MATCH (old)<-[:IMPLEMENTS|BASED_ON|GUIDES*1..12]-(touched:Document)
  RETURN touched, 'below' AS why
  UNION
  WITH old
  MATCH (old)<-[:AMENDS|CITES|CORRECTS|EXTENDS|CONSOLIDATES|INTERPRETS|PROMULGATES]-(touched:Document)
  RETURN touched, 'relies on it' AS why
}
WITH old, touched, why WHERE touched <> old
WITH touched, min(why) AS why
RETURN touched.id AS document, touched.type AS type, touched.issuer AS issuer, touched.date AS date, why
ORDER BY why, document
