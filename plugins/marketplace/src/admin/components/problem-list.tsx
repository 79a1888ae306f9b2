import { useQuery } from "@tanstack/react-query"
import { problemWords } from "../lib/problem-words"
import { readProblems } from "../lib/problems"
import { ListPanel } from "./list-panel"
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
    <ListPanel text={text} data={data} error={error}>
      {(problems) =>
        problems.map((problem) => (
          <ProblemCard key={problem.id} problem={problem} text={text} language={language} />
        ))
      }
    </ListPanel>
  )
}
