/** What the figures should reach, beside the echo bot or as such. */

/** @returns goals with the value reached: { name, value, goal, met } */
export function checkGoals({ echo, bot }, search, classifier) {
  const ratio = (read) => read(bot) / read(echo);
  return [
    atLeast(
      "throughput, 1 connection, beside echo",
      ratio((run) => run.one.throughput),
      0.6,
    ),
    atLeast(
      "throughput, 16 connections, beside echo",
      ratio((run) => run.sixteen.throughput),
      0.6,
    ),
    atMost(
      "p99, 1 connection, beside echo",
      ratio((run) => run.one.p99),
      2,
    ),
    atMost(
      "p99, 16 connections, beside echo",
      ratio((run) => run.sixteen.p99),
      2,
    ),
    atMost(
      "cold start to the first answer, beside echo",
      ratio((run) => run.coldStart),
      1.3,
    ),
    atMost(
      "memory after the load, beside echo",
      ratio((run) => run.memory),
      1.5,
    ),
    atMost("message extension, 16 connections, p99, ms", bot.extension.p99, 1000),
    atMost("search alone, p99, ms", search.own.p99, 5),
    atMost("classifier of situations, p99, ms", classifier.p99, 5),
    atMost("classifier of situations, training, s", classifier.training, 20),
  ];
}

const atLeast = (name, value, goal) => ({ name, value, goal: `at least ${goal}`, met: value >= goal });
const atMost = (name, value, goal) => ({ name, value, goal: `at most ${goal}`, met: value <= goal });
