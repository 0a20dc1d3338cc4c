/** What stands before a name in a list of parties: "by and between (1) the …". */
export const connectors =
  /^[\s,;:.–—·●•-]*(?:(?:and|AND|And|by|among|between|with|of|on the one (?:hand|part)|on the other (?:hand|part)|the following(?: parties)?|\(?[\dA-Ci]{1,3}[).])[\s,;:.–—●•-]+){0,4}(?:(?:the|The|THE)\s+)?/;
