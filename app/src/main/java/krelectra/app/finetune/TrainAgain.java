package krelectra.app.finetune;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import krelectra.app.run.RunControl;
import krelectra.app.run.RunRequest;
import krelectra.app.task.BackgroundTask;
import krelectra.app.task.TaskRunner;
import krelectra.inference.InputException;

/**
 * Trains once more with the same settings on what the labels are now: the set is frozen anew by the
 * same rule as its next version.
 *
 * @param runs the folder of runs
 */
record TrainAgain(LabelledSets sets, RunControl control, Path runs, TaskRunner runner) {
  /** Freezes, writes, and puts the new run into the queue. */
  void start(Path run, Consumer<Path> started, Consumer<Exception> failed) {
    BackgroundTask.of(progress -> RunRequest.read(run))
        .onSuccess(request -> freeze(run, request, started, failed))
        .onFailure(failed)
        .startWith(runner);
  }

  private void freeze(
      Path run, RunRequest before, Consumer<Path> started, Consumer<Exception> failed) {
    if (before.set().isEmpty()) {
      failed.accept(
          InputException.at(
              run, "learned from files, not from the corpus", "start a new run on other files"));
      return;
    }
    sets.again(
        before.set(),
        name -> {
          Path fresh = free(name);
          sets.write(
              name,
              fresh.resolve("data"),
              files -> add(fresh, before, files, name, started, failed),
              failed);
        },
        failed);
  }

  private void add(
      Path fresh,
      RunRequest before,
      Path files,
      String set,
      Consumer<Path> started,
      Consumer<Exception> failed) {
    BackgroundTask.of(
            progress -> {
              control.add(
                  fresh,
                  new RunRequest(
                      before.task(),
                      files,
                      before.model(),
                      before.config(),
                      before.seeds(),
                      before.device(),
                      before.threads(),
                      set));
              return fresh;
            })
        .onSuccess(
            added -> {
              started.accept(added);
              // How noisy the labels are is known long before the run is done.
              sets.noise(set, added, failed);
            })
        .onFailure(failed)
        .startWith(runner);
  }

  private Path free(String name) {
    String folder = name.replaceAll("[/\\\\:*?\"<>|\\p{Cntrl}]", "-");
    Path run = runs.resolve(folder);
    for (int i = 2; Files.exists(run); i++) {
      run = runs.resolve(folder + "-" + i);
    }
    return run;
  }
}
