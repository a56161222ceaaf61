package krelectra.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import krelectra.app.corpus.CorpusState;
import krelectra.app.corpus.exchange.ChosenFile;
import krelectra.app.settings.Settings;
import krelectra.app.settings.Workflow;
import krelectra.app.task.TaskRunner;
import krelectra.inference.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenedFilesTest {
  @TempDir Path folder;

  @Test
  void aDatabaseIsOpenedAndACorpusIsOfferedToBeImported() throws IOException {
    Path corpus = folder.resolve("말뭉치.conllu");
    Files.writeString(corpus, "# text = 가\n1\t가\t가\tNOUN\tNNG\t_\t0\troot\t_\t_\n\n");
    Path database = folder.resolve("과제.krdb");
    List<Path> offered = new ArrayList<>();
    try (WindowViewModel window = window()) {
      OpenedFiles.open(List.of(database, corpus), window, offered::addAll);

      assertThat(window.workflowProperty().get()).isEqualTo(Workflow.ANNOTATE);
      assertThat(window.corpus().stateProperty().get()).isInstanceOf(CorpusState.Open.class);
      assertThat(window.corpus().database().orElseThrow().file()).isEqualTo(database);
      assertThat(window.desk().imports().files())
          .extracting(ChosenFile::path)
          .containsExactly(corpus);
      assertThat(offered).containsExactly(corpus);
    }
  }

  @Test
  void withoutFilesTheWorkflowStaysAsItWas() {
    try (WindowViewModel window = window()) {
      OpenedFiles.open(List.of(), window, files -> {});

      assertThat(window.workflowProperty().get()).isEqualTo(Workflow.EXPLORE);
    }
  }

  private WindowViewModel window() {
    return new WindowViewModel(
        Settings.initial(),
        new Places(folder.resolve("model"), folder.resolve("models"), folder.resolve("own.db")),
        model -> {
          throw InputException.at(model, "is not there", "give another");
        },
        TaskRunner.immediate(),
        TaskRunner.immediate(),
        () -> Runnable::run);
  }
}
