import { type Editor, isAdmin } from "@/domain/actors/actor"

export const mayManageMembers = (editor: Editor) => isAdmin(editor)
