package krelectra.inference.training.tasks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import krelectra.inference.InputException;
import krelectra.inference.training.Names;

/**
 * The tasks by name: the eight on which KR-ELECTRA was published, with the columns and the order of
 * labels of its fine-tuning code (snunlp/KR-ELECTRA, monologg/KoELECTRA, folder finetune), and
 * those of one's own data.
 */
public final class Tasks {
  private static final List<String> TWO = List.of("0", "1");
  private static final List<String> ENTITY_TYPES =
      List.of(
          "PER", "FLD", "AFW", "ORG", "LOC", "CVL", "DAT", "TIM", "NUM", "EVT", "ANM", "PLT", "MAT",
          "TRM");
  private static final Map<String, Task> ALL = new LinkedHashMap<>();

  static {
    table(
        "nsmc",
        1,
        Columns.NONE,
        2,
        TWO,
        Measure.ACCURACY,
        true,
        "ratings_train.txt",
        "",
        "ratings_test.txt");
    add(
        new Task(
            "ner",
            TaskKind.TOKENS,
            Optional.empty(),
            entityTags(),
            Measure.F1,
            true,
            new TaskFiles("train.tsv", "", "test.tsv"),
            false));
    table(
        "paws",
        1,
        2,
        3,
        TWO,
        Measure.ACCURACY,
        false,
        "translated_train.tsv",
        "dev_2k.tsv",
        "test_2k.tsv");
    table(
        "kornli",
        0,
        1,
        2,
        List.of("contradiction", "entailment", "neutral"),
        Measure.ACCURACY,
        true,
        "multinli.train.ko.tsv",
        "xnli.dev.ko.tsv",
        "xnli.test.ko.tsv");
    add(
        new Task(
            "korsts",
            TaskKind.SCORE,
            Optional.of(new Columns(5, 6, 4)),
            List.of(),
            Measure.SPEARMAN,
            true,
            new TaskFiles("sts-train.tsv", "sts-dev.tsv", "sts-test.tsv"),
            false));
    table("qpair", 0, 1, 2, TWO, Measure.ACCURACY, false, "train.tsv", "dev.tsv", "test.tsv");
    add(
        new Task(
            "korquad",
            TaskKind.ANSWERS,
            Optional.empty(),
            List.of(),
            Measure.F1,
            true,
            new TaskFiles("KorQuAD_v1.0_train.json", "", "KorQuAD_v1.0_dev.json"),
            false));
    table(
        "hate",
        1,
        Columns.NONE,
        3,
        List.of("none", "offensive", "hate"),
        Measure.MACRO_F1,
        true,
        "train.tsv",
        "",
        "val.tsv");
    own("classes", TaskKind.CLASSES, Measure.ACCURACY);
    own("tokens", TaskKind.TOKENS, Measure.F1);
    own("pairs", TaskKind.CLASSES, Measure.ACCURACY);
    own("score", TaskKind.SCORE, Measure.SPEARMAN);
    add(
        new Task(
            "answers",
            TaskKind.ANSWERS,
            Optional.empty(),
            List.of(),
            Measure.F1,
            true,
            new TaskFiles("train.json", "dev.json", "test.json"),
            true));
  }

  private Tasks() {}

  /**
   * The task of that name.
   *
   * @throws InputException if there is none
   */
  public static Task named(String name) {
    Task task = ALL.get(name);
    if (task == null) {
      throw InputException.at(
          "--task",
          name + " is not known (did you mean " + Names.nearest(name, ALL.keySet()) + "?)",
          "give one of " + String.join(" ", ALL.keySet()));
    }
    return task;
  }

  /** Every name. */
  public static List<String> names() {
    return List.copyOf(ALL.keySet());
  }

  private static void table(
      String name,
      int first,
      int second,
      int target,
      List<String> labels,
      Measure measure,
      boolean emptyTexts,
      String train,
      String dev,
      String test) {
    add(
        new Task(
            name,
            TaskKind.CLASSES,
            Optional.of(new Columns(first, second, target)),
            labels,
            measure,
            emptyTexts,
            new TaskFiles(train, dev, test),
            false));
  }

  private static void own(String name, TaskKind kind, Measure measure) {
    add(new Task(name, kind, Optional.empty(), List.of(), measure, true, TaskFiles.OWN, true));
  }

  private static void add(Task task) {
    ALL.put(task.name(), task);
  }

  private static List<String> entityTags() {
    List<String> tags = new ArrayList<>(List.of("O"));
    for (String type : ENTITY_TYPES) {
      tags.add(type + "-B");
      tags.add(type + "-I");
    }
    return tags;
  }
}
