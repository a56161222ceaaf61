package krelectra.app.finetune;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import krelectra.app.loop.LabelNoise;
import krelectra.app.run.RunQueue;
import krelectra.app.run.RunReading;
import krelectra.app.run.RunRequest;
import krelectra.app.run.RunState;
import krelectra.app.run.RunSummary;
import krelectra.app.run.TinyData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetVersionTest {
  @TempDir Path folder;

  @Test
  void theNextVersionIsOneThatNoSetHas() {
    assertThat(SetVersion.next("영화평", List.of("영화평"))).isEqualTo("영화평 v2");
    assertThat(SetVersion.next("영화평", List.of("영화평", "영화평 v2", "뉴스 v7"))).isEqualTo("영화평 v3");
    assertThat(SetVersion.next("영화평 v2", List.of("영화평 v2"))).isEqualTo("영화평 v3");
    assertThat(SetVersion.next("v2", List.of("v2"))).isEqualTo("v2 v2");
  }

  private RunRequest request(String set, RunRequest.Purpose purpose) throws IOException {
    RunRequest tiny = TinyData.request(folder, 10);
    return new RunRequest(
        tiny.task(),
        tiny.data(),
        tiny.model(),
        tiny.config(),
        tiny.seeds(),
        tiny.device(),
        tiny.threads(),
        set,
        purpose);
  }

  @Test
  void runsOnVersionsOfOneSetAreFoundWithTheirNoise() throws IOException {
    TinyData.write(folder);
    Path runs = folder.resolve("runs");
    for (String set : List.of("영화평 v2", "영화평", "뉴스")) {
      request(set, RunRequest.Purpose.TUNING).write(runs.resolve(set));
    }
    request("", RunRequest.Purpose.TUNING).write(runs.resolve("files"));
    new LabelNoise(3, 40).write(runs.resolve("영화평"));
    Files.writeString(runs.resolve("영화평 v2/label-noise.json"), "{\"disputed\": 3, \"lab");
    var reading = new RunReading(new RunQueue(folder.resolve("queue")), () -> 0);
    List<RunSummary> all = reading.all(runs);
    List<SetVersion> versions = SetVersion.of(runs.resolve("영화평 v2"), all);
    assertThat(versions).extracting(SetVersion::set).containsExactly("영화평", "영화평 v2");
    assertThat(versions.getFirst().noise().orElseThrow().share()).isEqualTo(0.075);
    assertThat(versions.getLast().noise()).as("a damaged file is none").isEmpty();
    assertThat(SetVersion.of(runs.resolve("files"), all)).isEmpty();
  }

  @Test
  void aCurveIsReadWhileItsRunsAreMadeAndWhenTheyAreDone() throws IOException {
    TinyData.write(folder);
    Path run = folder.resolve("runs/영화평");
    Path curve = MoreLabels.folder(run);
    var reading = new RunReading(new RunQueue(folder.resolve("queue")), () -> 0);
    assertThat(MoreLabels.of(run, reading)).isEqualTo(MoreLabels.NONE);
    request("영화평", RunRequest.Purpose.CURVE).write(curve);
    assertThat(RunRequest.read(curve)).isEqualTo(request("영화평", RunRequest.Purpose.CURVE));
    reading.queue().add(curve);
    Path part = Files.createDirectories(curve.resolve("share-25/seed-1"));
    Files.writeString(part.resolve("run.json"), "{\"kind\": \"finetune\", \"state\": \"done\"}");
    RunSummary asked = MoreLabels.of(run, reading).asked().orElseThrow();
    assertThat(asked.state()).isEqualTo(RunState.WAITING);
    assertThat(asked.step()).isEqualTo(1);
    reading.queue().remove(curve);
    assertThat(reading.read(curve).state()).isEqualTo(RunState.INTERRUPTED);
    Files.writeString(
        curve.resolve("curve.json"),
        "{\"measure\": \"accuracy\", \"points\": [{\"labels\": 10, \"score\": 0.5},"
            + " {\"labels\": 10, \"score\": 0.7}, {\"labels\": 20, \"score\": 0.8}],"
            + " \"labels\": 40, \"now\": 0.8, \"expected\": 0.85, \"low\": null, \"high\": 0.9}");
    MoreLabels done = MoreLabels.of(run, reading);
    assertThat(reading.read(curve).state()).isEqualTo(RunState.DONE);
    assertThat(done.found().orElseThrow().means()).containsEntry(10, 0.6).containsEntry(20, 0.8);
    assertThat(done.found().orElseThrow().outlook().low()).isNaN();
    assertThat(done.found().orElseThrow().labels()).isEqualTo(20);
  }
}
