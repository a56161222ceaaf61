package krelectra.app.window;

import java.nio.file.Path;
import krelectra.app.Home;
import krelectra.app.model.BundledModel;
import krelectra.app.run.RunQueue;
import krelectra.app.runtime.ComputingViewModel;
import krelectra.app.runtime.RuntimeChoice;
import krelectra.app.task.TaskRunner;
import krelectra.inference.runtime.CudaDriver;

/**
 * Where the window finds and puts things.
 *
 * @param bundled the folder of the model that ships with the workbench
 * @param models the folder for models that come in, if the user names no other place
 * @param corpus the user's own database
 */
public record Places(Path bundled, Path models, Path corpus) {
  /** The folder of the indexes for searching, beside the user's database. */
  public Path indexes() {
    return corpus.resolveSibling("indexes");
  }

  /** With what is computed, as it is kept beside the user's database. */
  ComputingViewModel computing(TaskRunner runner) {
    Path data = corpus.toAbsolutePath().normalize().getParent();
    return new ComputingViewModel(
        new RuntimeChoice(data == null ? corpus : data, CudaDriver.ofMachine()),
        System.getenv(),
        corpus.resolveSibling("packs"),
        runner);
  }

  /** The folder of samples that ship, beside that of the models that do. */
  public Path samples() {
    Path models = bundled.toAbsolutePath().normalize().getParent();
    return models == null ? bundled : models.resolveSibling("samples");
  }

  /** The user's copy of the sample corpus, beside the user's database. */
  public Path sample() {
    return corpus.resolveSibling("sample.krdb");
  }

  /** The folder of orders of sentences, beside the user's database. */
  public Path orders() {
    return corpus.resolveSibling("orders");
  }

  /** The folder of the user's runs, beside the database. */
  public Path runs() {
    return corpus.resolveSibling(Home.RUNS);
  }

  /** The runs that wait for their turn. */
  public RunQueue queue() {
    return new RunQueue(corpus.resolveSibling(Home.QUEUE));
  }

  /** Those of an installation. */
  public static Places of(Home home) {
    Path data = home.data();
    return new Places(BundledModel.folder(home), data.resolve("models"), data.resolve(Home.CORPUS));
  }
}
