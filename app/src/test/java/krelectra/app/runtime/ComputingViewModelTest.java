package krelectra.app.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import krelectra.app.model.download.FakeHub;
import krelectra.app.model.library.TransferState;
import krelectra.app.task.TaskRunner;
import krelectra.inference.runtime.CudaDriver;
import krelectra.inference.runtime.PackLack;
import krelectra.inference.runtime.PackLack.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComputingViewModelTest {
  private static final CudaDriver.Card CARD = new CudaDriver.Card("Invented Card", 24L << 30);

  @TempDir Path folder;
  private CudaDriver.Offer offer = new CudaDriver.Offer(12_080, List.of(CARD));

  @SuppressWarnings("NullAway.Init") // by begin
  private ComputingViewModel computing;

  @BeforeEach
  void begin() {
    computing = started(Map.of());
  }

  @Test
  void tellsThatTheProcessorComputesAndWhatTheDriverSees() {
    assertThat(computing.situationProperty().get()).isNull();
    computing.look();

    Situation now = now();
    assertThat(now.inUse()).isEmpty();
    assertThat(now.threads()).isPositive();
    assertThat(now.offer().cards()).containsExactly(CARD);
    assertThat(now.isProcessorChosen()).isTrue();
    assertThat(now.isFixed()).isFalse();
  }

  @Test
  void aPackThatCanBeUsedIsTakenForTheNextStartAndGivenUpAgain() throws IOException {
    Path pack = FakePack.whole(folder.resolve("팩 하나"));
    computing.examine(pack);
    assertThat(computing.findingProperty().get()).isEqualTo(new Finding.Usable(pack));
    computing.take();
    assertThat(computing.findingProperty().get()).isEqualTo(new Finding.Taken(pack));
    assertThat(now().chosen()).isEqualTo(pack.toString());
    assertThat(now().inUse()).as("this process has its engine").isEmpty();

    computing.processor();
    assertThat(now().isProcessorChosen()).isTrue();
    assertThat(computing.findingProperty().get()).isEqualTo(new Finding.Nothing());
  }

  @Test
  void whatIsMissingIsSaidAndNothingIsTaken() throws IOException {
    Path old = FakePack.of(folder.resolve("old"), "2.5.1+cu124");
    computing.examine(old);
    assertThat(computing.findingProperty().get())
        .isEqualTo(new Finding.Lacking(Kind.VERSION.at(old.resolve("lib"), "2.5.1+cu124")));
    computing.take();
    computing.look();
    assertThat(now().isProcessorChosen()).isTrue();

    offer = CudaDriver.Offer.NONE;
    Path pack = FakePack.whole(folder.resolve("pack"));
    computing.examine(pack);
    assertThat(computing.findingProperty().get())
        .isEqualTo(new Finding.Lacking(Kind.NO_DRIVER.at(pack, "")));
  }

  @Test
  void aPackThatHasGoneSinceIsToldAtTheNextStartAndTheProcessorIsTakenBack() throws IOException {
    Path pack = FakePack.whole(folder.resolve("pack"));
    computing.examine(pack);
    computing.take();
    Files.delete(pack.resolve("build-version"));

    ComputingViewModel next = started(Map.of());
    List<PackLack> told = new ArrayList<>();
    next.tellOfStart(told::add);
    assertThat(told).extracting(PackLack::kind).containsExactly(Kind.NO_VERSION);
    next.look();
    assertThat(next.situationProperty().get()).extracting("lack").asString().contains("NO_VERSION");

    next.processor();
    told.clear();
    started(Map.of()).tellOfStart(told::add);
    assertThat(told).isEmpty();
  }

  @Test
  void aPackThatWasUsableWhenItWasLookedAtMayBeRefusedWhenItIsTaken() throws IOException {
    Path pack = FakePack.whole(folder.resolve("pack"));
    computing.examine(pack);
    Files.delete(pack.resolve("build-version"));
    computing.take();

    assertThat(computing.findingProperty().get())
        .isInstanceOfSatisfying(
            Finding.Failed.class,
            failed -> assertThat(failed.sentence()).contains("does not tell its version"));
    computing.look();
    assertThat(now().isProcessorChosen()).isTrue();
  }

  @Test
  void theEnvironmentGoesBeforeAndThatIsSaid() {
    ComputingViewModel fixed = started(Map.of("WORKBENCH_RUNTIME", "/a/folder"));
    fixed.processor();
    Situation now = fixed.situationProperty().get();
    assertThat(now).isNotNull();
    assertThat(now.isFixed()).isTrue();
    assertThat(now.chosen()).isEqualTo("/a/folder");
  }

  @Test
  void aPackThatIsFetchedIsLookedAtAtOnce() throws IOException {
    try (FakeHub hub = new FakeHub()) {
      computing.addressProperty().set(FakePack.publish(hub));
      computing.fetch();
    }
    Path target = folder.resolve("packs/libtorch-2.7.1+cu128");
    assertThat(computing.transfer().stateProperty().get())
        .isEqualTo(new TransferState.Done(TransferState.Kind.PACK, target, List.of()));
    assertThat(computing.findingProperty().get()).isEqualTo(new Finding.Usable(target));
  }

  @Test
  void aFormThatCannotBeUnderstoodIsRefusedInASentence() {
    computing.fetch();
    assertThat(computing.transfer().stateProperty().get())
        .isInstanceOfSatisfying(
            TransferState.Failed.class,
            failed -> assertThat(failed.sentence()).startsWith("the address: is not named; "));
  }

  private ComputingViewModel started(Map<String, String> environment) {
    return new ComputingViewModel(
        new RuntimeChoice(folder.resolve("data"), () -> offer),
        environment,
        folder.resolve("packs"),
        TaskRunner.immediate());
  }

  private Situation now() {
    Situation now = computing.situationProperty().get();
    assertThat(now).isNotNull();
    return now;
  }
}
