import type { MedusaRequest } from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"

type Issue = z.core.$ZodRawIssue

/** What a value should be, as people call it. */
const KINDS: Record<string, string> = {
  string: "chữ",
  number: "số",
  int: "số nguyên",
  boolean: "đúng hoặc sai",
  array: "danh sách",
  object: "nhóm trường",
  date: "ngày",
}

/**
 * What a schema refuses, said to who reads Vietnamese (`x-medusa-locale`); everybody else reads the schema's own English.
 * Words that a schema brings itself stay as they are.
 *
 * @returns options for `safeParse`
 */
export function refusalWords(req: MedusaRequest): { error?: z.core.$ZodErrorMap } {
  return req.get("x-medusa-locale")?.startsWith("vi") ? { error: inVietnamese } : {}
}

function inVietnamese(issue: Issue): string | undefined {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? "còn thiếu"
        : `phải là ${KINDS[issue.expected] ?? issue.expected}`
    case "invalid_value":
      return `chỉ nhận một trong: ${issue.values.map(String).join(", ")}`
    case "too_big":
      return bounded(issue.origin, "nhiều nhất", issue.maximum)
    case "too_small":
      return bounded(issue.origin, "ít nhất", issue.minimum)
    case "unrecognized_keys":
      return `không có trường ${issue.keys.join(", ")}`
    case "not_multiple_of":
      return `phải là bội của ${issue.divisor}`
    case "invalid_format":
      return "viết chưa đúng cách"
    default:
      return "chưa đúng"
  }
}

function bounded(origin: string, how: string, bound: number | bigint | Date): string {
  const words = `${how} ${bound instanceof Date ? bound.toISOString().slice(0, 10) : bound}`
  return origin === "string" ? `${words} ký tự` : words
}
