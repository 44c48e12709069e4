import { Button } from "@/components/ui/button"
import { TextareaField } from "@/components/ui/textarea-field"
import { EditLine, EditPart, type Part } from "./edit-fields"
import { EditShown } from "./edit-shown"

/** What it is about, in Markdown, with a look at how it will be set. */
export function EditText({ typed, errors, isShown }: Part & { isShown: boolean }) {
  return (
    <EditPart title="What">
      <TextareaField
        name="description"
        label="Description"
        isOptional
        hint="**bold**, *italic*, lists with -, headings with #, links as [words](address)."
        rows={8}
        dir="auto"
        defaultValue={typed.description}
        error={errors.description}
      />
      <p>
        <Button look="plain" name="do" value="preview" formNoValidate>
          Show how the text will look
        </Button>
      </p>
      {isShown && <EditShown text={typed.description} />}
      <EditLine typed={typed} errors={errors} name="url" label="Its own page" type="url" />
      <EditLine
        typed={typed}
        errors={errors}
        name="tags"
        label="Tags"
        hint="Separated by commas, at most eight."
      />
    </EditPart>
  )
}
