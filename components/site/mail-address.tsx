/** An address that breaks after its @ before it breaks anywhere else. */
export function MailAddress({ address }: { address: string }) {
  const at = address.indexOf("@") + 1
  return (
    <a href={`mailto:${address}`}>
      {address.slice(0, at)}
      <wbr />
      {address.slice(at)}
    </a>
  )
}
