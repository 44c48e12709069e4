import { cleaned } from "@/lib/text"

const wide = "Straßenbahnfahrplanabweichungsübersichtskonferenzgästebuch"

/** What people and machines put into a title, as our forms keep it: one line, without control characters. */
export const hostileTitles: string[] = [
  `"Quoted", 'single' and “typographic”`,
  "Commas, semicolons; and colons: and a \\ backslash, \\n that is none",
  "Line one\r\nSTATUS:CANCELLED\r\nEND:VEVENT",
  "🎉 Party 👩‍👩‍👧‍👦 with 🏳️‍🌈 and 🇩🇪",
  "لقاء المبرمجين في برلين",
  "שלום עולם (mixed with English)",
  "会議 カンファレンス 2026",
  "]]> and ]]> again ]]]]><![CDATA[>",
  "<script>alert(1)</script><!-- -->",
  "</script><img src=x onerror=alert(1)>",
  "&amp; &lt; &#0; &nbsp; & so on",
  "=1+1",
  "BEGIN:VCALENDAR",
  "%0d%0aX-Injected: 1",
  "{{7*7}} <%= 7*7 %> `id`",
  "Zalgo ͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢",
  "\u0000\u0001\u0008\u000b\u000c\u001f\u007f\u0085 controls",
  "ends in a backslash \\",
  ";",
  ",",
  "a",
  wide.repeat(6),
  "ü".repeat(150),
  "🎉".repeat(75),
  ..."0123456789".split("").map((digit) => `${"x".repeat(58 + Number(digit))}ü🎉界 around the fold`),
  ...Array.from({ length: 10 }, (_, index) => `${"y".repeat(60 + index)},;\\ escaped around the fold`),
].map((title) => cleaned(title).replace(/\s+/g, " "))
