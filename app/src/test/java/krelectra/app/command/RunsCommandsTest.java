package krelectra.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import krelectra.app.command.CommandLineFixture.Result;
import krelectra.app.run.RunRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Runs that stop, wait, and go on, as a user types it. */
class RunsCommandsTest {
  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init") // by write
  private TinyTuning tuning;

  @SuppressWarnings("NullAway.Init") // by write
  private CommandLineFixture line;

  @BeforeEach
  void write() throws IOException {
    tuning = new TinyTuning(folder);
    line = tuning.line;
  }

  @Test
  void aStoppedRunCanBeAskedToFinish() {
    Result stopped = tuning.finetuneAndStop("two");
    assertThat(stopped.code()).isEqualTo(130);
    Path run = folder.resolve("runs/two");
    assertThat(line.run("runs", "finish", run.toString()).code()).isZero();
    Result finished = tuning.finetune("two", "--resume");
    assertThat(finished.code()).as(finished.err()).isZero();
    assertThat(finished.err()).contains("done: asked to finish");
    assertThat(run.resolve("best/model.safetensors")).exists();
  }

  @Test
  void runsWaitInAQueueAndAreSteered() {
    String queue = folder.resolve("queue").toString();
    for (String name : List.of("a", "b")) {
      List<String> words = new ArrayList<>(List.of("runs", "add", "--queue", queue, "--no-start"));
      words.addAll(tuning.arguments(name).subList(1, tuning.arguments(name).size()));
      Result added = line.run(words.toArray(String[]::new));
      assertThat(added.code()).as(added.err()).isZero();
    }
    Path b = folder.resolve("runs/b");
    assertThat(line.run("runs", "move", b.toString(), "--by", "-1", "--queue", queue).code())
        .isZero();
    List<JsonNode> waiting = line.run("runs", "queue", queue, "--json").lines();
    assertThat(waiting.getFirst().path("run").asString()).isEqualTo(b.toString());
    assertThat(waiting.getFirst().path("state").asString()).isEqualTo("waiting");
    assertThat(line.run("runs", "queue", queue).out()).contains("classes", "waiting");
    line.run("runs", "pause", b.toString(), "--queue", queue)
        .isFault(b.toString(), "waits for its turn");
    assertThat(line.run("runs", "cancel", b.toString(), "--queue", queue).code()).isZero();
    assertThat(line.run("runs", "queue", queue, "--json").lines()).hasSize(1);
    assertThat(line.run("runs", "resume", b.toString(), "--queue", queue, "--no-start").code())
        .isZero();
    assertThat(line.run("runs", "queue", queue, "--json").lines()).hasSize(2);
    String nowhere = folder.resolve("nowhere").toString();
    line.run("runs", "stop", nowhere, "--queue", queue).isFault(nowhere, "holds no run");
    assertThat(line.run("runs", "work", folder.resolve("none").toString()).err())
        .contains("nothing to do");
  }

  @Test
  void aRunThatWasStartedHereGoesOnInTheQueue() throws IOException {
    Result stopped = tuning.finetuneAndStop("two");
    assertThat(stopped.code()).isEqualTo(130);
    Path run = folder.resolve("runs/two");
    String queue = folder.resolve("queue").toString();
    Result resumed = line.run("runs", "resume", run.toString(), "--queue", queue, "--no-start");
    assertThat(resumed.code()).as(resumed.err()).isZero();
    assertThat(line.run("runs", "queue", queue, "--json").json().path("run").asString())
        .isEqualTo(run.toString());
    RunRequest request = RunRequest.read(run);
    assertThat(request.model()).isEqualTo(folder.resolve("model"));
    Result tuned =
        line.run(
            ("finetune --task classes --data " + request.data() + " --model " + request.model())
                .concat(" --run " + run + " --config " + run.resolve("config.json") + " --resume")
                .split(" ", -1));
    assertThat(tuned.err()).contains("done: all steps are done");
    ObjectNode record =
        (ObjectNode) JsonMapper.shared().readTree(Files.readAllBytes(run.resolve("run.json")));
    Path old = Files.createDirectories(folder.resolve("runs/old"));
    record.put("state", "cancelled").remove("model_folder");
    Files.writeString(old.resolve("run.json"), record.toString());
    line.run("runs", "resume", old.toString(), "--queue", queue, "--no-start")
        .isFault(old.toString(), "does not say how to start it");
  }
}
