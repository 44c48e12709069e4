/** Who is asking. Authority is a type: only this folder makes one, from a fresh row or a verified secret. */
declare const proof: unique symbol
type Proven<Shape> = Shape & { readonly [proof]: true }

export type Visitor = { kind: "visitor" }
export type Pitcher = Proven<{ kind: "pitcher"; pitchId: string }>
export type Guest = Proven<{ kind: "guest"; invitationId: string }>
/** Whoever holds the "don't write again" of an invitation's mail: it stops our mails, and shows or does nothing else. */
export type Unsubscriber = Proven<{ kind: "unsubscriber"; invitationId: string }>
/** A calendar program with a member's private address: it reads the recordings, and nothing else. */
export type Host = Proven<{ kind: "host"; memberId: string }>
/** A member who was asked whether they know a pitcher, by their own link: it lets them answer, and nothing else. */
export type Voucher = Proven<{ kind: "voucher"; vouchId: string; pitchId: string; memberId: string }>
export type Editor = Proven<{ kind: "editor" | "admin"; memberId: string; name: string }>
export type Admin = Editor & { kind: "admin" }
export type Clock = Proven<{ kind: "clock" }>
export type Actor = Visitor | Pitcher | Guest | Unsubscriber | Voucher | Host | Editor | Clock

export const visitor: Visitor = { kind: "visitor" }

export const isAdmin = (editor: Editor): editor is Admin => editor.kind === "admin"

/** For the jobs that the server runs by itself, and for nobody else. */
export const theClock = (): Clock => ({ kind: "clock" }) as Clock
