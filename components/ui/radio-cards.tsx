import { Choice } from "./choice"
import { fieldId } from "./field-id"
import { Fieldset } from "./fieldset"

export type RadioOption = { value: string; label: string; hint?: string | undefined }

type Props = {
  name: string
  legend: string
  options: readonly RadioOption[]
  defaultValue?: string | undefined
  why?: string | undefined
  hint?: string | undefined
  error?: string | undefined
  required?: boolean
  /** Side by side where there is room; for two or three short answers. */
  inRow?: boolean
}

export function RadioCards({ name, legend, options, defaultValue, required, inRow, ...words }: Props) {
  return (
    <Fieldset id={fieldId(name)} legend={legend} {...words}>
      <div className={inRow ? "grid gap-2 sm:auto-cols-fr sm:grid-flow-col" : "grid gap-2"}>
        {options.map((option) => (
          <Choice
            key={option.value}
            type="radio"
            name={name}
            {...option}
            defaultChecked={option.value === defaultValue}
            required={required}
          />
        ))}
      </div>
    </Fieldset>
  )
}
