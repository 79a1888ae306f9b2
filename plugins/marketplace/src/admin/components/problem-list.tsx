import { Container, Heading, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { problemWords } from "../lib/problem-words"
import { readProblems } from "../lib/problems"
import { ProblemCard } from "./problem-card"

const PROBLEMS_KEY = ["seller-orders", "problems"]

/** Reports that nobody has closed: each keeps a seller's money. */
export const ProblemList = ({ language, every }: { language: string; every: number }) => {
  const text = problemWords(language)
  const { data, error } = useQuery({
    queryKey: PROBLEMS_KEY,
    queryFn: readProblems,
    refetchInterval: every,
  })
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading>{text.title}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {text.lead}
        </Text>
      </div>
      {error && (
        <Text role="alert" className="text-ui-fg-error px-6 py-4">
          {text.failed}
        </Text>
      )}
      {!data && !error && (
        <Text role="status" className="text-ui-fg-subtle px-6 py-4">
          {text.loading}
        </Text>
      )}
      {data?.length === 0 && <Text className="text-ui-fg-subtle px-6 py-4">{text.empty}</Text>}
      {data?.map((problem) => (
        <ProblemCard key={problem.id} problem={problem} text={text} language={language} />
      ))}
    </Container>
  )
}
