package krelectra.app.model.download;

import java.util.List;
import java.util.Optional;
import krelectra.inference.model.ConfigFile;
import krelectra.inference.model.ElectraConfig;
import krelectra.inference.model.HeadKind;
import krelectra.inference.model.MemoryEstimate;
import org.jspecify.annotations.Nullable;

/**
 * A model that others have published. Shapes and vocabularies are those of the repositories' own
 * README (snunlp/KR-ELECTRA, monologg/KoELECTRA), the licence is that of their LICENSE file.
 *
 * @param title for people
 * @param repository on the Hub
 * @param generator the generator that belongs to it
 * @param licence an SPDX name; empty if its repository states none
 * @param config of the discriminator
 * @param generatorConfig of the generator
 */
public record PublishedModel(
    String title,
    RepositoryName repository,
    RepositoryName generator,
    String licence,
    ElectraConfig config,
    ElectraConfig generatorConfig) {
  private static final String APACHE = "Apache-2.0";

  /** Those that the workbench knows; the list is no more than a convenience. */
  public static List<PublishedModel> all() {
    return List.of(
        of("KR-ELECTRA", "snunlp/KR-ELECTRA", "", true, 30_000),
        of("KoELECTRA v3 base", "monologg/koelectra-base-v3", APACHE, true, 35_000),
        of("KoELECTRA v3 small", "monologg/koelectra-small-v3", APACHE, false, 35_000),
        of("KoELECTRA v2 base", "monologg/koelectra-base-v2", APACHE, true, 32_200),
        of("KoELECTRA v2 small", "monologg/koelectra-small-v2", APACHE, false, 32_200),
        of("KoELECTRA v1 base", "monologg/koelectra-base", APACHE, true, 32_200),
        of("KoELECTRA v1 small", "monologg/koelectra-small", APACHE, false, 32_200));
  }

  /** The one of a repository, be it its discriminator or generator. */
  public static Optional<PublishedModel> of(@Nullable RepositoryName repository) {
    return all().stream()
        .filter(each -> each.repository.equals(repository) || each.generator.equals(repository))
        .findFirst();
  }

  /** Bytes of the discriminator's weights in fp32, as its shape says. */
  public long bytes() {
    return bytes(config, HeadKind.REPLACED_TOKENS);
  }

  /** Bytes of the generator's weights in fp32, as its shape says. */
  public long generatorBytes() {
    return bytes(generatorConfig, HeadKind.MASKED_TOKENS);
  }

  private static long bytes(ElectraConfig config, HeadKind head) {
    return MemoryEstimate.of(new ConfigFile(config, head.architecture(), List.of())).weights();
  }

  private static PublishedModel of(
      String title, String stem, String licence, boolean base, int vocabulary) {
    return new PublishedModel(
        title,
        RepositoryName.of(stem + "-discriminator"),
        RepositoryName.of(stem + "-generator"),
        licence,
        base ? ElectraConfig.base(vocabulary) : narrow(vocabulary, 128),
        narrow(vocabulary, base ? 768 : 128));
  }

  /** The small model, and every generator, is 256 wide. */
  private static ElectraConfig narrow(int vocabulary, int embedding) {
    return new ElectraConfig(
        vocabulary, embedding, 256, 12, 4, 1024, 512, 2, 1e-12, 0.1, 0.1, 0.02, 0);
  }
}
