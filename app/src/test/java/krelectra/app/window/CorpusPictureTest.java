package krelectra.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.image.WritableImage;
import krelectra.annotation.document.Project;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.format.Format;
import krelectra.annotation.format.Report;
import krelectra.annotation.format.known.Formats;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.Preset;
import krelectra.annotation.layer.Presets;
import krelectra.app.Home;
import krelectra.app.corpus.desk.SideTool;
import krelectra.app.language.Language;
import krelectra.app.look.Theme;
import krelectra.app.picture.PngFile;
import krelectra.inference.model.ElectraConfig;
import krelectra.inference.model.HeadKind;
import krelectra.inference.model.RandomModel;
import krelectra.inference.text.Unit;
import krelectra.store.Database;
import krelectra.store.Import;
import krelectra.store.StoredProject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

/** Draws the window with a corpus into {@code target/pictures}, to be looked at. */
@ExtendWith(ApplicationExtension.class)
class CorpusPictureTest {
  private static final Path KLUE =
      Path.of(System.getProperty("shared.dir", "none"), "data/klue/klue-ner-v1.1_dev.tsv");

  @TempDir Path folder;

  @Test
  void draws() throws Exception {
    Path database = corpus();
    draw(database, PictureView.ANNOTATE, SideTool.SEARCH, "tag:NNP", Theme.LIGHT, Language.KOREAN);
    draw(database, PictureView.ANNOTATE, SideTool.CHECK, "", Theme.DARK, Language.ENGLISH);
    draw(database, PictureView.ANNOTATE, SideTool.CHECK, "", Theme.LIGHT, Language.KOREAN);
    draw(database, PictureView.ANNOTATE, SideTool.HISTORY, "", Theme.DARK, Language.KOREAN);
    draw(database, PictureView.ANNOTATE, null, "", Theme.LIGHT, Language.ENGLISH);
    draw(database, PictureView.LAYERS, null, "", Theme.LIGHT, Language.KOREAN);
    draw(database, PictureView.LAYERS, null, "", Theme.DARK, Language.ENGLISH);
  }

  private void draw(
      Path database,
      PictureView view,
      @Nullable SideTool side,
      String query,
      Theme theme,
      Language language)
      throws Exception {
    Path installation = Path.of(System.getProperty("assets.dir"), "..").normalize();
    var home = new Home(installation, folder, folder, folder);
    var look = new WindowPicture(home, model(), null, language, theme, Unit.MORPHEME, 1280, 860);
    var picture = new CorpusPicture(look, database, "klue", "source", 3, "", side, query);
    WritableImage drawn = picture.draw(view);
    assertThat(drawn.getWidth()).isEqualTo(1280);
    String tool = side == null ? "plain" : side.name().toLowerCase(Locale.ROOT);
    String name =
        String.join(
            "-",
            "window",
            view.name().toLowerCase(Locale.ROOT),
            tool,
            theme.name().toLowerCase(Locale.ROOT),
            language.code());
    Path target = Files.createDirectories(Path.of("target", "pictures")).resolve(name + ".png");
    PngFile.write(drawn, target);
    assertThat(target).isNotEmptyFile();
  }

  /** KLUE's own file where it is, else a few sentences in its format. */
  private Path corpus() throws IOException {
    Path file = folder.resolve("corpus.db");
    if (Files.exists(file)) {
      return file;
    }
    Format klue = Formats.of("klue-bio").orElseThrow();
    try (Database database = Database.open(file)) {
      StoredProject project = database.create(new Project("klue", "KLUE 개체명", "", Map.of()), "나");
      new Import(project, klue, "나", new Report(), (documents, sentences) -> {})
          .run(excerpt(), "klue-ner.tsv");
      Preset preset = Presets.of("klue-ner").orElseThrow();
      Layer layer = preset.layers().getFirst();
      boolean isThere = project.layers().stream().anyMatch(each -> each.id().equals(layer.id()));
      project.apply(Edit.put(new Item.OfTagset(preset.tagsets().getFirst())), "나");
      project.layers().stream()
          .filter(each -> each.id().equals(layer.id()))
          .forEach(
              each ->
                  project.apply(Edit.change(new Item.OfLayer(each), new Item.OfLayer(layer)), "나"));
      if (!isThere) {
        project.apply(Edit.put(new Item.OfLayer(layer)), "나");
      }
    }
    return file;
  }

  private Path excerpt() throws IOException {
    Path file = folder.resolve("klue-ner.tsv");
    if (Files.isReadable(KLUE)) {
      List<String> lines = Files.readAllLines(KLUE);
      return Files.write(file, lines.subList(0, Math.min(lines.size(), 6000)));
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      text.append("## klue-ner-v1_dev_").append(i).append("-test\t<서울:LC>에 갔다.\n");
      text.append("서\tB-LC\n울\tI-LC\n에\tO\n \tO\n갔\tO\n다\tO\n.\tO\n\n");
    }
    return Files.writeString(file, text);
  }

  private Path model() throws IOException {
    Path target = folder.resolve("model");
    if (!Files.exists(target)) {
      List<String> vocabulary = List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "나");
      var config =
          new ElectraConfig(vocabulary.size(), 8, 8, 2, 2, 16, 64, 2, 1e-12, 0.1, 0.1, 0.4, 0);
      new RandomModel(HeadKind.REPLACED_TOKENS, config, List.of(), vocabulary).write(target, 1);
    }
    return target;
  }
}
