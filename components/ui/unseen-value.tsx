/**
 * A value that goes along unseen and stays as the page says it: a browser that comes back to the page puts what a field
 * held before into it, unless told not to, and HTML allows to tell so on everything but `type="hidden"`.
 */
export const UnseenValue = ({ name, value }: { name: string; value: string }) => (
  <input hidden readOnly name={name} value={value} autoComplete="off" />
)
