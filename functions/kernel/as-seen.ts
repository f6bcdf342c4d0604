/** The condition of a write over the version that was seen: it fails when somebody has written since. */
export const asSeen = (version: number) => ({
  ConditionExpression: 'version = :seen',
  ExpressionAttributeValues: { ':seen': version },
});
