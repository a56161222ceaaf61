package krelectra.app.command;

import java.util.stream.Collectors;
import krelectra.annotation.format.Format;
import krelectra.annotation.format.known.Formats;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The format of a name. */
final class FormatOption implements ITypeConverter<Format> {
  @Override
  public Format convert(String name) {
    return Formats.of(name)
        .orElseThrow(
            () ->
                new TypeConversionException("'" + name + "' is no format; formats are " + names()));
  }

  static String names() {
    return Formats.all().stream().map(Format::name).collect(Collectors.joining(" "));
  }
}
