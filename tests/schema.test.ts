import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { ownerSql } from "./owner-sql"

// Migrations are plain SQL; this holds the schema file, from which the client is made, to the same columns.
type Column = { table: string; column: string; type: string; isRequired: boolean }

const types: Record<string, string> = {
  String: "text",
  Int: "integer",
  BigInt: "bigint",
  Boolean: "boolean",
  Json: "jsonb",
  Bytes: "bytea",
  DateTime: "timestamp",
  "@db.Uuid": "uuid",
  "@db.Citext": "citext",
  "@db.Date": "date",
  "@db.Timestamptz(6)": "timestamptz",
  "@db.Timestamp(0)": "timestamp",
}

function columnsOfSchema(): Column[] {
  const schema = readFileSync("prisma/schema.prisma", "utf8")
  const enums = new Map(
    [...schema.matchAll(/^enum (\w+) \{[\s\S]*?@@map\("(\w+)"\)/gm)].map(([, name = "", mapped = ""]) => [
      name,
      mapped,
    ]),
  )
  return [...schema.matchAll(/^model \w+ \{([\s\S]*?)^\}/gm)].flatMap(([, body = ""]) => {
    const table = body.match(/@@map\("(\w+)"\)/)?.[1] ?? ""
    return body.split("\n").flatMap((row): Column[] => {
      const [, name = "", base = "", mark = "", rest = ""] =
        row.match(/^\s+(\w+)\s+(\w+(?:\("\w+"\))?)(\?|\[\])?(.*)$/) ?? []
      const unsupported = base.match(/^Unsupported\("(\w+)"\)$/)?.[1]
      const native = rest.match(/@db\.\w+(\(\d\))?/)?.[0]
      const type = types[native ?? base] ?? enums.get(base)
      if (!name || (!type && !unsupported)) return []
      if (/@relation/.test(rest)) return []
      const column = rest.match(/@map\("(\w+)"\)/)?.[1] ?? name
      return [
        {
          table,
          column,
          type: unsupported ?? (mark === "[]" ? `_${type}` : (type ?? "")),
          isRequired: mark !== "?",
        },
      ]
    })
  })
}

test("describes in the schema exactly the columns that the migrations make", async () => {
  const { rows } = await ownerSql.query<Column>(`
    select table_name as "table", column_name as "column",
      case udt_name when 'int4' then 'integer' when 'int8' then 'bigint' when 'bool' then 'boolean' else udt_name end as type,
      is_nullable = 'NO' as "isRequired"
    from information_schema.columns where table_schema = 'public' and table_name <> '_prisma_migrations'`)
  const byName = (a: Column, b: Column) => `${a.table}.${a.column}`.localeCompare(`${b.table}.${b.column}`)
  expect(columnsOfSchema().sort(byName)).toEqual(rows.sort(byName))
})

test("indexes every foreign key", async () => {
  const { rows } = await ownerSql.query(`
    select c.conrelid::regclass || '.' || a.attname as key from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and not exists (
      select 1 from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1])`)
  expect(rows).toEqual([])
})
