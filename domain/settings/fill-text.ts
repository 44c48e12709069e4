/**
 * Puts values where a text names them in braces: `{title}`. In one pass: a value is never read for names again, so what
 * a stranger typed stays as typed, also `{name}` or `$&`. A name without a value here stays as it is. An empty value
 * takes the space before it along: "Hello {name}," becomes "Hello,".
 */
export const fillText = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/( ?)\{([A-Za-z]+)\}/g, (whole, space: string, name: string) => {
    if (!Object.hasOwn(values, name)) return whole
    return values[name] ? space + values[name] : ""
  })
