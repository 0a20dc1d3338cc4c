/** What stands before a name in a list of parties: "by and between (1) the …". */
export const connectors =
  /^[\s,;:.–—·●•-]*(?:(?:and|AND|And|by|among|between|with|(?:(?:party|PARTY) )?(?:on|of|OF|ON) (?:the|THE) (?:one|other|first|second|third|ONE|OTHER|FIRST|SECOND|THIRD) (?:hand|part|HAND|PART)|of|(?:solely|only) (?:for|with|as|to)\b[^,;"()]{0,80}|the following(?: two| three)?(?: parties)?|\(?[\dA-Ci]{1,3}[).])[\s,;:.–—●•-]+){0,4}(?:(?:the|The|THE)\s+)?/;
