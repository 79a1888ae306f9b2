import { shopConfig } from "@/lib/config";

/** The shop's name as it is set, linked home by whoever shows it. */
export function Wordmark({ className }: { className?: string }) {
  return <span className={`font-name text-2xl font-bold leading-none tracking-tight ${className ?? ""}`}>{shopConfig().name}</span>;
}
