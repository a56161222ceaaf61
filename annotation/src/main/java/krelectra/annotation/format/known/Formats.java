package krelectra.annotation.format.known;

import java.util.List;
import java.util.Optional;
import krelectra.annotation.format.Format;
import krelectra.annotation.format.bio.ConllBioFormat;
import krelectra.annotation.format.bio.KlueBioFormat;
import krelectra.annotation.format.brat.BratFormat;
import krelectra.annotation.format.cas.CasJsonFormat;
import krelectra.annotation.format.cas.CasXmiFormat;
import krelectra.annotation.format.conllu.ConlluFormat;
import krelectra.annotation.format.doccano.DoccanoFormat;
import krelectra.annotation.format.huggingface.HfFormat;
import krelectra.annotation.format.korquad.KorquadFormat;
import krelectra.annotation.format.labelstudio.LabelStudioFormat;
import krelectra.annotation.format.modu.ModuFormat;
import krelectra.annotation.format.plain.PlainFormat;
import krelectra.annotation.format.sejong.SejongFormat;
import krelectra.annotation.format.table.ClassTsvFormat;
import krelectra.annotation.format.table.PairsTsvFormat;
import krelectra.annotation.format.webanno.WebannoFormat;

/** The formats that files can be read from and written to. */
public final class Formats {
  private static final List<Format> ALL =
      List.of(
          new ConlluFormat(),
          new WebannoFormat(),
          new BratFormat(),
          new DoccanoFormat(),
          new LabelStudioFormat(),
          new ConllBioFormat(),
          new KlueBioFormat(),
          new KorquadFormat(),
          new PairsTsvFormat(),
          new ClassTsvFormat(),
          new SejongFormat(),
          new ModuFormat(),
          new CasXmiFormat(),
          new CasJsonFormat(),
          new HfFormat(),
          new PlainFormat());

  private Formats() {}

  /** All of them. */
  public static List<Format> all() {
    return ALL;
  }

  /** The format of a name. */
  public static Optional<Format> of(String name) {
    return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
  }
}
