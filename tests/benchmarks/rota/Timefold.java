import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.CascadingUpdateShadowVariable;
import ai.timefold.solver.core.api.domain.variable.InverseRelationShadowVariable;
import ai.timefold.solver.core.api.domain.variable.PlanningListVariable;
import ai.timefold.solver.core.api.domain.variable.PreviousElementShadowVariable;
import ai.timefold.solver.core.api.score.buildin.hardsoft.HardSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;

/** A week as a list variable per worker over all seven days: java Timefold SECONDS SEED, the week on stdin. */
public class Timefold {
    static final int DAY = 1440, REST = 660;
    static int[][] travel;

    @PlanningEntity
    public static class Worker {
        @PlanningId public int id;
        public int contract, most, share;
        @PlanningListVariable(allowsUnassignedValues = true) public List<Task> tasks = new ArrayList<>();

        int days() {
            return (int) tasks.stream().mapToInt(task -> task.day).distinct().count();
        }

        int minutes() {
            return tasks.stream().mapToInt(task -> task.length).sum();
        }

        int hard() {
            return Math.max(0, minutes() - most) + (days() == 7 ? 100 : 0);
        }

        int soft() {
            int way = 0;
            Task before = null;
            for (Task task : tasks) {
                if (before != null && before.day == task.day) way += travel[before.person][task.person];
                before = task;
            }
            int off = Math.max(0, Math.abs(minutes() - contract) - 60);
            int rough = tasks.stream().mapToInt(task -> task.unsocial).sum();
            return way + 2 * ((off + 9) / 10) + 15 * days() + 4 * Math.max(0, rough - share);
        }
    }

    @PlanningEntity
    public static class Task {
        @PlanningId public int id;
        public int person, day, length, unsocial;
        public int[][] windows;
        public int[] fit;
        @InverseRelationShadowVariable(sourceVariableName = "tasks") public Worker worker;
        @PreviousElementShadowVariable(sourceVariableName = "tasks") public Task previous;
        @CascadingUpdateShadowVariable(targetMethodName = "update") public Integer start;  // minutes of the week

        public int getPerson() { return person; }
        public Worker getWorker() { return worker; }

        public void update() {
            start = worker == null || previous != null && previous.start == null ? null : (Integer) earliest();
        }

        int earliest() {
            int bound = day * DAY;
            if (previous != null) {
                int end = previous.start + previous.length;
                int way = previous.day == day ? travel[previous.person][person] : REST;
                bound = Math.max(bound, end + way);
            }
            int[] mine = windows[worker.id];
            for (int k = 0; k < mine.length; k += 2) {
                if (bound - day * DAY <= mine[k + 1]) return Math.max(bound, day * DAY + mine[k]);
            }
            return bound;
        }

        int late() {
            if (worker == null || start == null) return 0;
            int[] mine = windows[worker.id];
            if (mine.length == 0) return 600;
            int minute = start - day * DAY;
            for (int k = 0; k < mine.length; k += 2) {
                if (minute >= mine[k] && minute <= mine[k + 1]) return 0;
            }
            return Math.max(1, minute - mine[mine.length - 1]);
        }
    }

    @PlanningSolution
    public static class Week {
        @PlanningEntityCollectionProperty public List<Worker> workers = new ArrayList<>();
        @PlanningEntityCollectionProperty @ValueRangeProvider public List<Task> tasks = new ArrayList<>();
        @PlanningScore public HardSoftScore score;
    }

    public static class Rules implements ConstraintProvider {
        public Constraint[] defineConstraints(ConstraintFactory f) {
            return new Constraint[] {
                f.forEach(Task.class).filter(t -> t.late() > 0)
                    .penalize(HardSoftScore.ONE_HARD, Task::late).asConstraint("late"),
                f.forEach(Worker.class).filter(w -> w.hard() > 0)
                    .penalize(HardSoftScore.ONE_HARD, Worker::hard).asConstraint("cap and day off"),
                f.forEachIncludingUnassigned(Task.class).filter(t -> t.worker == null)
                    .penalize(HardSoftScore.ONE_SOFT, t -> 1000).asConstraint("unfilled"),
                f.forEach(Task.class)
                    .penalize(HardSoftScore.ONE_SOFT, t -> t.fit[t.worker.id]).asConstraint("fit"),
                f.forEach(Worker.class)
                    .penalize(HardSoftScore.ONE_SOFT, Worker::soft).asConstraint("worker's week"),
                f.forEach(Task.class).groupBy(Task::getPerson, Task::getWorker)
                    .penalize(HardSoftScore.ONE_SOFT, (p, w) -> 8).asConstraint("faces"),
            };
        }
    }

    static Week read(Scanner in) {
        Week week = new Week();
        int workers = in.nextInt(), people = in.nextInt(), tasks = in.nextInt();
        travel = new int[people][people];
        for (int[] row : travel) for (int k = 0; k < people; k++) row[k] = in.nextInt();
        for (int k = 0; k < workers; k++) {
            Worker worker = new Worker();
            worker.id = k;
            worker.contract = in.nextInt();
            worker.most = in.nextInt();
            worker.share = in.nextInt();
            week.workers.add(worker);
        }
        for (int k = 0; k < tasks; k++) week.tasks.add(task(in, k, workers));
        return week;
    }

    static Task task(Scanner in, int id, int workers) {
        Task task = new Task();
        task.id = id;
        task.person = in.nextInt();
        task.day = in.nextInt();
        task.length = in.nextInt();
        task.unsocial = in.nextInt();
        task.windows = new int[workers][];
        task.fit = new int[workers];
        for (int who = 0; who < workers; who++) {
            task.fit[who] = in.nextInt();
            task.windows[who] = new int[2 * in.nextInt()];
            for (int k = 0; k < task.windows[who].length; k++) task.windows[who][k] = in.nextInt();
        }
        return task;
    }

    public static void main(String[] words) {
        long wait = (long) (Double.parseDouble(words[0]) * 1000);
        SolverConfig config = new SolverConfig().withSolutionClass(Week.class)
            .withEntityClasses(Worker.class, Task.class).withConstraintProviderClass(Rules.class)
            .withRandomSeed(Long.parseLong(words[1]))
            .withTerminationConfig(new TerminationConfig().withMillisecondsSpentLimit(wait));
        Week week = SolverFactory.<Week>create(config).buildSolver().solve(read(new Scanner(System.in)));
        for (Worker worker : week.workers)
            for (Task task : worker.tasks)
                System.out.println(task.id + " " + worker.id + " " + (task.start - task.day * DAY));
    }
}
