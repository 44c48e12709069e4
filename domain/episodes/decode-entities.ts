// The names of U+00A0 to U+00FF, in their order (HTML 4, 24.2.1).
const latin =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml"
const others =
  "amp=& lt=< gt=> quot=\" apos=' hellip=… mdash=— ndash=– lsquo=‘ rsquo=’ ldquo=“ rdquo=” sbquo=‚ bdquo=„ bull=• trade=™ euro=€ larr=← rarr=→ uarr=↑ darr=↓ hearts=♥ check=✓ star=☆ dagger=† Dagger=‡ permil=‰ prime=′ minus=− lsaquo=‹ rsaquo=› OElig=Œ oelig=œ Scaron=Š scaron=š Yuml=Ÿ fnof=ƒ circ=ˆ tilde=˜"

const named = new Map<string, string>([
  ...latin.split(" ").map((name, index): [string, string] => [name, String.fromCharCode(160 + index)]),
  ...others.split(" ").map((pair): [string, string] => {
    const at = pair.indexOf("=")
    return [pair.slice(0, at), pair.slice(at + 1)]
  }),
  ["ensp", " "],
  ["emsp", " "],
  ["thinsp", " "],
  ["zwj", ""],
  ["zwnj", ""],
])

/** HTML's character references as characters, once: what was escaped twice is still escaped. Unknown names stay. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z][a-z0-9]{1,30});/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return named.get(name) ?? named.get(name.toLowerCase()) ?? whole
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    return isCharacter ? String.fromCodePoint(code) : "\uFFFD"
  })
