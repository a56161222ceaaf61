package krelectra.app.model.download;

import java.net.http.HttpHeaders;
import java.util.Locale;
import java.util.Map;

/**
 * An answer at the end of all redirections.
 *
 * @param headers of the last server
 * @param hub headers with which the Hub itself described the file on the way, by name in lower case
 */
record HubReply(int status, HttpHeaders headers, Map<String, String> hub, ResponseBody body)
    implements AutoCloseable {
  String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /** As the Hub says, otherwise as the last server does. */
  String described(String hubName, String name) {
    String said = hub.getOrDefault(hubName.toLowerCase(Locale.ROOT), "");
    return said.isEmpty() && !name.isEmpty() ? header(name) : said;
  }

  long length() {
    return headers.firstValueAsLong("Content-Length").orElse(-1);
  }

  @Override
  public void close() {
    body.close();
  }
}
