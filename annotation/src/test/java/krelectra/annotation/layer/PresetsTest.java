package krelectra.annotation.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class PresetsTest {
  @Test
  void everyTaskHasAPreset() {
    assertThat(Presets.all().stream().map(Preset::id))
        .contains("nsmc", "ner", "paws", "kornli", "korsts", "qpair", "korquad", "hate")
        .contains("klue-ner", "ud")
        .doesNotHaveDuplicates();
  }

  @Test
  void everyFeatureFindsItsTagset() {
    for (Preset preset : Presets.all()) {
      List<String> tagsets = preset.tagsets().stream().map(Tagset::id).toList();
      for (Layer layer : preset.layers()) {
        layer.features().stream()
            .filter(feature -> feature.type() == FeatureType.TAG)
            .forEach(feature -> assertThat(tagsets).contains(feature.tagset()));
      }
    }
  }

  @Test
  void tagsDifferInNameColourAndKey() {
    for (Preset preset : Presets.all()) {
      for (Tagset tagset : preset.tagsets()) {
        assertThat(tagset.tags().stream().map(Tag::name)).doesNotHaveDuplicates();
        assertThat(tagset.tags().stream().map(Tag::colour)).doesNotHaveDuplicates();
        assertThat(tagset.tags())
            .allSatisfy(tag -> assertThat(tag.colour()).matches("#[0-9a-f]{6}"));
        var keys = tagset.tags().stream().map(Tag::key).filter(key -> !key.isEmpty()).toList();
        assertThat(new HashSet<>(keys)).hasSameSizeAs(keys);
      }
    }
  }
}
