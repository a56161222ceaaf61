package krelectra.app.model.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import krelectra.app.model.ModelViewModel;
import krelectra.app.model.download.FakeHub;
import krelectra.app.model.download.ModelDownload;
import krelectra.app.model.download.PublishedModel;
import krelectra.app.model.download.RepositoryName;
import krelectra.app.model.library.ModelEntry.Presence;
import krelectra.app.settings.ModelSettings;
import krelectra.inference.Cancellation;
import krelectra.inference.model.Conversion;
import krelectra.inference.model.HeadKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsViewModelTest {
  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init") // by start
  private ModelFixture fixture;

  @SuppressWarnings("NullAway.Init") // by start
  private ModelsViewModel models;

  @BeforeEach
  void start() throws IOException {
    fixture = new ModelFixture(folder, new ModelSettings(List.of("/not/there"), ""));
    models = fixture.models;
    models.open(fixture.bundled);
  }

  @AfterEach
  void close() {
    fixture.model.close();
  }

  @Test
  void listsTheBundledModelFirstAndWhatHasGone() {
    assertThat(models.entries())
        .containsExactly(
            new ModelEntry(fixture.bundled, true, true, Presence.PRESENT),
            new ModelEntry(Path.of("/not/there"), false, false, Presence.GONE));
  }

  @Test
  void remembersWhatWasOpenedAndForgetsOnlyTheEntry() throws IOException {
    Path own = fixture.write("own", HeadKind.REPLACED_TOKENS);
    models.open(own);
    assertThat(fixture.model.stateProperty().get()).isEqualTo(new ModelViewModel.Ready(own));
    assertThat(models.settingsProperty().get().folders())
        .containsExactly(own.toString(), "/not/there");
    models.remove(own);
    assertThat(models.entries()).as("in use").hasSize(3);
    models.open(fixture.bundled);
    models.remove(own);
    assertThat(models.entries()).hasSize(2);
    assertThat(models.settingsProperty().get().folders()).containsExactly("/not/there");
    assertThat(own.resolve("model.safetensors")).exists();
    models.remove(fixture.bundled);
    assertThat(models.entries()).hasSize(2);
  }

  @Test
  void describesWhatAFolderIsWorth() throws IOException {
    models.look(fixture.bundled);
    ModelDescription bundled = described();
    assertThat(bundled.verdict()).isEqualTo(ModelVerdict.WHOLE);
    assertThat(bundled.card())
        .isEqualTo(new ModelCard("# bundled-mini\nA very small model.", "cc-by-sa-4.0"));
    assertThat(bundled.reference().orElseThrow().corpus()).isEqualTo("film reviews (CC0)");
    assertThat(verdict(fixture.write("gen", HeadKind.MASKED_TOKENS)))
        .isEqualTo(ModelVerdict.GENERATOR);
    assertThat(verdict(fixture.write("tuned", HeadKind.TOKENS))).isEqualTo(ModelVerdict.TUNED);
    assertThat(verdict(fixture.writeEncoderAlone("encoder"))).isEqualTo(ModelVerdict.HEAD_MISSING);
    assertThat(verdict(fixture.writeBroken("broken"))).isEqualTo(ModelVerdict.UNUSABLE);
  }

  @Test
  void whatIsNoModelIsSaidAndNotListed() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    models.look(empty);
    assertThat(models.shownProperty().get())
        .isInstanceOfSatisfying(
            ModelsViewModel.Failed.class,
            failed -> assertThat(failed.sentence()).contains("config.json", "; "));
    models.look(folder.resolve("nowhere"));
    assertThat(models.shownProperty().get())
        .isInstanceOfSatisfying(
            ModelsViewModel.Failed.class,
            failed -> assertThat(failed.sentence()).contains("is not there"));
    assertThat(models.entries()).hasSize(2);
  }

  @Test
  void asksBeforeItTakesMoreMemoryThanIsFree() throws IOException {
    Path own = fixture.write("own", HeadKind.REPLACED_TOKENS);
    fixture.memory = new MachineMemory(8L << 30, 1L << 20);
    models.open(own);
    assertThat(models.doubtProperty().get()).isNotNull();
    assertThat(fixture.model.stateProperty().get())
        .isEqualTo(new ModelViewModel.Ready(fixture.bundled));
    models.decline();
    assertThat(models.doubtProperty().get()).isNull();
    models.open(own);
    models.confirm();
    assertThat(fixture.model.stateProperty().get()).isEqualTo(new ModelViewModel.Ready(own));
  }

  @Test
  void refusesWhatTheMachineCannotHold() throws IOException {
    Path own = fixture.write("own", HeadKind.REPLACED_TOKENS);
    fixture.memory = new MachineMemory(100L << 20, 50L << 20);
    models.open(own);
    models.confirm();
    assertThat(models.doubtProperty().get()).isNotNull();
    assertThat(fixture.model.stateProperty().get())
        .isEqualTo(new ModelViewModel.Ready(fixture.bundled));
  }

  @Test
  void noticesThatTheFolderOfTheModelHasChangedOrGone() throws IOException {
    Path own = fixture.write("own", HeadKind.REPLACED_TOKENS);
    models.open(own);
    Files.writeString(own.resolve("vocab.txt"), "other\n");
    models.refresh();
    assertThat(models.entries().get(1).presence()).isEqualTo(Presence.CHANGED);
    for (String name : List.of("config.json", "vocab.txt", "model.safetensors")) {
      Files.delete(own.resolve(name));
    }
    models.refresh();
    assertThat(models.entries().get(1)).isEqualTo(new ModelEntry(own, false, true, Presence.GONE));
    assertThat(fixture.model.analyzer().orElseThrow().analyze("나는 학교에", Cancellation.NONE).rtd())
        .hasSize(6);
    models.open(own);
    assertThat(fixture.model.stateProperty().get())
        .isInstanceOfSatisfying(
            ModelViewModel.Failed.class,
            failed -> assertThat(failed.reason()).hasMessageContaining("config.json"));
    assertThat(fixture.model.analyzer().orElseThrow().summary().name()).isEqualTo("own");
  }

  @Test
  void convertsAndOpens() throws IOException {
    var form = new ConversionFormViewModel(models);
    form.inputProperty().set(fixture.write("plain", HeadKind.REPLACED_TOKENS).toString());
    Path target = folder.resolve("home/plain-converted");
    assertThat(form.targetProperty().get()).isEqualTo(target.toString());
    form.start();
    assertThat(models.transfer().stateProperty().get())
        .isEqualTo(new TransferState.Done(TransferState.Kind.CONVERSION, target, List.of()));
    assertThat(described().folder()).isEqualTo(target);
    form.start();
    assertThat(models.transfer().stateProperty().get())
        .isInstanceOfSatisfying(
            TransferState.Failed.class,
            failed -> assertThat(failed.sentence()).contains("is there already"));
  }

  @Test
  void downloadsWhatTheFormNamesAndNothingBefore() throws IOException {
    try (FakeHub hub = new FakeHub()) {
      Path original = fixture.write("tiny-discriminator", HeadKind.REPLACED_TOKENS);
      hub.publish("org/tiny-discriminator", "main", original);
      models.hubProperty().set(hub.address().base().toString());
      assertThat(models.settingsProperty().get().hub()).isEqualTo(hub.address().base().toString());
      var form = new DownloadFormViewModel(models);
      form.repositoryProperty().set("org/tiny-discriminator");
      models.refresh();
      assertThat(hub.requests).isEmpty();
      form.start();
      Path target = folder.resolve("home/tiny-discriminator");
      assertThat(models.transfer().stateProperty().get())
          .isEqualTo(new TransferState.Done(TransferState.Kind.DOWNLOAD, target, List.of()));
      assertThat(described().origin()).contains("org/tiny-discriminator @ " + FakeHub.COMMIT);
      assertThat(models.entries()).extracting(ModelEntry::folder).contains(target);
    }
  }

  @Test
  void theFormSuggestsAFolderUntilOneIsNamed() {
    var form = new DownloadFormViewModel(models);
    form.choose(PublishedModel.all().getFirst());
    assertThat(form.repositoryProperty().get()).isEqualTo("snunlp/KR-ELECTRA-discriminator");
    assertThat(form.targetProperty().get())
        .isEqualTo(folder.resolve("home/KR-ELECTRA-discriminator").toString());
    assertThat(form.published()).contains(PublishedModel.all().getFirst());
    form.targetProperty().set("/elsewhere");
    form.repositoryProperty().set("a/b");
    assertThat(form.targetProperty().get()).isEqualTo("/elsewhere");
    form.repositoryProperty().set("no name");
    form.start();
    assertThat(models.transfer().stateProperty().get())
        .isInstanceOfSatisfying(
            TransferState.Failed.class,
            failed -> assertThat(failed.sentence()).contains("ORG/NAME"));
  }

  @Test
  void importsACopyOrUsesThePlace() throws IOException {
    Path stick = fixture.write("stick", HeadKind.REPLACED_TOKENS);
    var form = new ImportFormViewModel(models);
    form.sourceProperty().set(stick.toString());
    form.copiedProperty().set(false);
    form.start();
    assertThat(described().folder()).isEqualTo(stick);
    form.copiedProperty().set(true);
    form.start();
    assertThat(described().folder()).isEqualTo(folder.resolve("home/stick"));
    assertThat(folder.resolve("home/stick/model.safetensors"))
        .hasSameBinaryContentAs(stick.resolve("model.safetensors"));
  }

  @Test
  void oneTransferAtATime() {
    // The immediate runner ends before start returns: a second one may begin.
    models
        .transfer()
        .convert(new Conversion(folder.resolve("no"), null, null), folder.resolve("out"));
    assertThat(models.transfer().isRunning()).isFalse();
    models
        .transfer()
        .download(
            new ModelDownload(
                krelectra.app.model.download.HubAddress.of("http://127.0.0.1:1"),
                RepositoryName.of("a/b"),
                "..",
                null,
                folder.resolve("out")));
    assertThat(models.transfer().stateProperty().get())
        .isInstanceOfSatisfying(
            TransferState.Failed.class,
            failed -> assertThat(failed.sentence()).contains("revision"));
    models.transfer().dismiss();
    assertThat(models.transfer().stateProperty().get()).isEqualTo(new TransferState.Idle());
  }

  private ModelVerdict verdict(Path path) {
    models.look(path);
    return described().verdict();
  }

  private ModelDescription described() {
    return ((ModelsViewModel.Described) models.shownProperty().get()).description();
  }
}
