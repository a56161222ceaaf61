package krelectra.app.finetune;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import krelectra.app.run.RunControl;
import krelectra.app.run.RunRequest;
import krelectra.app.run.RunState;
import krelectra.app.task.BackgroundTask;
import krelectra.app.task.TaskRunner;

/** Asks for the runs of a learning curve: on parts of a run's set, with its settings. */
record CurveAsking(LabelledSets sets, RunControl control, TaskRunner runner) {
  /** Puts them into the queue; those that were stopped go on. */
  void start(Path run, Runnable started, Consumer<Exception> failed) {
    Path folder = MoreLabels.folder(run);
    BackgroundTask.of(progress -> goesOn(folder))
        .onSuccess(
            goesOn -> {
              if (goesOn) {
                started.run();
              } else {
                give(run, folder, started, failed);
              }
            })
        .onFailure(failed)
        .startWith(runner);
  }

  private boolean goesOn(Path folder) throws IOException {
    if (!RunRequest.isIn(folder)) {
      return false;
    }
    RunState state = control.reading().read(folder).state();
    if (state.canGoOn()) {
      control.goOn(folder);
    }
    return true;
  }

  private void give(Path run, Path folder, Runnable started, Consumer<Exception> failed) {
    BackgroundTask.of(progress -> RunRequest.read(run))
        .onSuccess(
            request ->
                sets.give(
                    request.set(),
                    folder.resolve("set.jsonl"),
                    file -> add(request, file, folder, started, failed),
                    failed))
        .onFailure(failed)
        .startWith(runner);
  }

  private void add(
      RunRequest of, Path file, Path folder, Runnable started, Consumer<Exception> failed) {
    BackgroundTask.of(
            progress -> {
              control.add(folder, of.onParts(file, RunRequest.Purpose.CURVE));
              return folder;
            })
        .onSuccess(added -> started.run())
        .onFailure(failed)
        .startWith(runner);
  }
}
