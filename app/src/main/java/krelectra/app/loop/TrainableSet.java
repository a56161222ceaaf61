package krelectra.app.loop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import krelectra.annotation.dataset.DataSet;
import krelectra.annotation.dataset.DataSetTask;
import krelectra.annotation.dataset.FileLayout;
import krelectra.annotation.dataset.TrainingFiles;
import krelectra.annotation.quality.Split.Part;
import krelectra.inference.InputException;
import krelectra.inference.training.finetuning.FineTuningConfig;
import krelectra.inference.training.tasks.Columns;
import krelectra.inference.training.tasks.Task;

/** A data set for a task of fine-tuning, one's own or a published one. */
public record TrainableSet(DataSet set, Task task, FileLayout layout) {
  /**
   * Joins them.
   *
   * @throws InputException if the set holds something else than the task learns from
   */
  public static TrainableSet of(DataSet set, Task task) {
    DataSetTask wanted = wanted(task);
    DataSetTask held = set.rule().task();
    if (wanted != held) {
      throw InputException.at(
          "data set " + set.name(),
          "is one of " + held.key() + ", and the task " + task.name() + " needs " + wanted.key(),
          "give --task " + held.key() + ", or make another set");
    }
    if (held == DataSetTask.CLASSES || held == DataSetTask.PAIRS || held == DataSetTask.TOKENS) {
      for (String label : set.labels()) {
        String known = held == DataSetTask.TOKENS ? label + "-B" : label;
        if (!task.labels().isEmpty() && !task.labels().contains(known)) {
          throw InputException.at(
              "data set " + set.name(),
              "has the label "
                  + label
                  + ", and the task "
                  + task.name()
                  + " knows "
                  + String.join(", ", task.labels()),
              "give --task " + held.key() + ", which takes any labels");
        }
      }
    }
    return new TrainableSet(set, task, layout(task, wanted));
  }

  /** What a task learns from. */
  public static DataSetTask wanted(Task task) {
    return switch (task.kind()) {
      case CLASSES -> task.takes() == Task.Texts.TWO ? DataSetTask.PAIRS : DataSetTask.CLASSES;
      case SCORE -> DataSetTask.SCORE;
      case TOKENS -> DataSetTask.TOKENS;
      case ANSWERS -> DataSetTask.ANSWERS;
    };
  }

  private static FileLayout layout(Task task, DataSetTask kind) {
    FileLayout own = FileLayout.own(kind);
    if (task.own()) {
      return own;
    }
    String dev = task.files().dev().isEmpty() ? own.dev() : task.files().dev();
    if (task.columns().isEmpty()) {
      return new FileLayout(
          task.files().train(), dev, task.files().test(), List.of(), 0, own.second(), 0);
    }
    Columns columns = task.columns().get();
    int last = Math.max(columns.first(), Math.max(columns.second(), columns.target()));
    List<String> names = new ArrayList<>(Collections.nCopies(last + 1, "-"));
    names.set(columns.first(), columns.second() < 0 ? "text" : "text1");
    if (columns.second() >= 0) {
      names.set(columns.second(), "text2");
    }
    names.set(columns.target(), kind == DataSetTask.SCORE ? "score" : "label");
    return new FileLayout(
        task.files().train(),
        dev,
        task.files().test(),
        names,
        columns.first(),
        columns.second(),
        columns.target());
  }

  /** Writes the files that the settings name. */
  public void write(Path folder) throws IOException {
    new TrainingFiles(set, layout).write(folder);
  }

  /** Settings with the files of this set: a part that is empty has none. */
  public FineTuningConfig settings(FineTuningConfig over) {
    var files = over.files();
    var named =
        new FineTuningConfig.Files(
            layout.train(),
            file(Part.DEV),
            file(Part.TEST),
            files.devShare(),
            files.devMost(),
            files.dropMalformed());
    return new FineTuningConfig(
        named, over.lengths(), over.optimization(), over.pace(), over.seed());
  }

  private String file(Part part) {
    return set.part(part).isEmpty() ? "" : layout.file(part);
  }

  /** The same task with other items. */
  TrainableSet with(DataSet other) {
    return new TrainableSet(other, task, layout);
  }
}
