import { TextareaField } from "@/components/ui/textarea-field"

type Props = { defaultValue: string; error: string | undefined; hint: string }

/** The one answer that matters. Our small script adds the questions that we would ask back while it is written. */
export const ValueField = ({ defaultValue, error, hint }: Props) => (
  <div data-advised>
    <TextareaField
      name="audienceValue"
      label="After this, our people can …"
      hint={hint}
      error={error}
      defaultValue={defaultValue}
      autoCapitalize="none"
      className="min-h-32"
    />
    <div data-advice={280} hidden className="mt-2 flex items-start justify-between gap-6 text-sm text-muted">
      <ul className="grid gap-0.5" />
      <p className="shrink-0 data-over:font-semibold data-over:text-danger" />
    </div>
    <script type="module" src="/value-field.js" />
  </div>
)
