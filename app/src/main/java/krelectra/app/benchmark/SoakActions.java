package krelectra.app.benchmark;

import java.nio.file.Path;
import java.util.List;
import krelectra.app.corpus.CorpusState;
import krelectra.app.explore.AlignedRows;
import krelectra.app.explore.ToolKind;
import krelectra.app.finetune.NewRunViewModel;
import krelectra.app.language.Language;
import krelectra.app.look.Theme;
import krelectra.app.run.RunState;
import krelectra.app.run.RunSummary;
import krelectra.app.settings.Workflow;
import krelectra.app.window.WindowViewModel;
import krelectra.inference.text.Unit;

/** What a user does, in an order that comes again; to be used on JavaFX's thread. */
final class SoakActions {
  private static final int IN_A_WORKFLOW = 40;
  private static final int WITH_A_MODEL = 150;
  private static final int BETWEEN_RUNS = 1_500;
  private static final int FIRST_RUN = 300;

  private final WindowViewModel window;
  private final List<String> lines;
  private final Path second;
  private final Path examples;

  SoakActions(WindowViewModel window, List<String> lines, Path second, Path examples) {
    this.window = window;
    this.lines = lines;
    this.second = second;
    this.examples = examples;
  }

  SoakAction act(int number) {
    if (number % WITH_A_MODEL == WITH_A_MODEL - 1) {
      switchModel(number / WITH_A_MODEL % 2 == 1);
      return SoakAction.MODEL;
    }
    if (number % BETWEEN_RUNS == FIRST_RUN && !isTraining()) {
      train();
      return SoakAction.TRAINING;
    }
    if (number % IN_A_WORKFLOW == 0) {
      window.workflowProperty().set(one(Workflow.values(), number / IN_A_WORKFLOW));
      return SoakAction.WORKFLOW;
    }
    return switch (window.workflowProperty().get()) {
      case EXPLORE -> explore(number);
      case ANNOTATE -> annotate(number);
      case FINETUNE -> watch();
    };
  }

  private void switchModel(boolean toBundled) {
    if (toBundled) {
      window.openBundledModel();
    } else {
      window.model().open(second);
    }
  }

  /** Whether a run waits or is at work. */
  boolean isTraining() {
    window.finetune().refresh();
    return window.finetune().runs().stream()
        .map(RunSummary::state)
        .anyMatch(state -> state == RunState.WAITING || state.isAtWork());
  }

  private void train() {
    NewRunViewModel form = window.finetune().newRun();
    form.sourceProperty().set(NewRunViewModel.Source.FILES);
    form.taskProperty().set("nsmc");
    form.dataProperty().set(examples.toString());
    form.settings().put("max_seq_len", "32");
    form.settings().put("num_train_epochs", "1");
    form.settings().put("train_batch_size", "16");
    form.settings().put("logging_steps", "5");
    form.settings().put("save_steps", "10");
    window.finetune().start();
    window.workflowProperty().set(Workflow.FINETUNE);
  }

  private SoakAction watch() {
    window.finetune().refresh();
    return SoakAction.TRAINING;
  }

  private SoakAction explore(int number) {
    switch (number % 8) {
      case 1 -> {
        window.explore().unitProperty().set(one(Unit.values(), number / 8));
        return SoakAction.UNIT;
      }
      case 2 -> {
        window.explore().toolProperty().set(one(ToolKind.values(), number / 8));
        return SoakAction.TOOL;
      }
      case 4 -> {
        window.themeProperty().set(one(Theme.values(), number / 8));
        return SoakAction.THEME;
      }
      case 6 -> {
        window.languageProperty().set(one(Language.values(), number / 8));
        return SoakAction.LANGUAGE;
      }
      case 7 -> {
        selectFirst();
        return SoakAction.SELECTION;
      }
      default -> {
        window.explore().show(lines.get(number % lines.size()));
        return SoakAction.TEXT;
      }
    }
  }

  /** Nothing can be selected until the first text has been read. */
  private void selectFirst() {
    AlignedRows rows = window.explore().rowsProperty().get();
    if (rows != null && !rows.units(window.explore().unitProperty().get()).isEmpty()) {
      window.explore().selection().selectAll(List.of(0));
    }
  }

  private SoakAction annotate(int number) {
    if (!(window.corpus().stateProperty().get() instanceof CorpusState.Open)) {
      return SoakAction.WORKFLOW; // it opens behind the window
    }
    return switch (number % 4) {
      case 1, 2 -> {
        String key = Integer.toString(number % 4);
        window.annotate().layers().byKey(key).ifPresent(window.annotate()::give);
        yield SoakAction.LABEL;
      }
      case 3 -> {
        window.corpus().undo();
        yield SoakAction.UNDO;
      }
      default -> {
        window.annotate().next();
        yield SoakAction.NEXT_SENTENCE;
      }
    };
  }

  private static <T> T one(T[] all, int number) {
    return all[number % all.length];
  }
}
