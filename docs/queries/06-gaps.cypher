// Which departments have nothing below this directive, while a peer in their province has?
// Parameters: $id
MATCH (:Name {id: $id})-[:NAMES]->(top:Document)
MATCH (top)<-[:IMPLEMENTS|BASED_ON|GUIDES*1..12]-(done:Document {level: 'department'})
WHERE done.issuer IS NOT NULL
WITH collect(DISTINCT done.place) AS places, collect(DISTINCT done.issuer + '|' + coalesce(done.place, '')) AS covered
MATCH (other:Document {level: 'department'})
WHERE other.place IN places AND other.issuer IS NOT NULL
  AND NOT (other.issuer + '|' + coalesce(other.place, '')) IN covered
RETURN DISTINCT other.place AS place, other.issuer AS issuer
ORDER BY place, issuer
