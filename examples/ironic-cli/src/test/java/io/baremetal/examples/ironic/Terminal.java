package io.baremetal.examples.ironic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A window in which the program is called, with words quoted as in a shell. */
final class Terminal {

  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

  private final Map<String, String> environment;
  private String out = "";
  private String err = "";

  Terminal(Map<String, String> environment) {
    this.environment = environment;
  }

  /** A terminal for an Ironic without authentication. */
  static Terminal at(URI endpoint) {
    return new Terminal(
        new HashMap<>(Map.of("OS_AUTH_TYPE", "none", "OS_ENDPOINT", endpoint.toString())));
  }

  /** What the last command printed. */
  String out() {
    return out;
  }

  /** What the last command complained of. */
  String err() {
    return err;
  }

  /** The headers of the last table, with one space each between bars and words. */
  String header() {
    return out.lines().toList().get(1).replaceAll(" +", " ");
  }

  int run(String command) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command);
    while (word.find()) {
      for (int i = 1; i <= 3; i++) {
        if (word.group(i) != null) {
          words.add(word.group(i));
        }
      }
    }
    StringWriter output = new StringWriter();
    StringWriter errors = new StringWriter();
    int code =
        IronicCli.run(
            environment,
            new PrintWriter(output, true),
            new PrintWriter(errors, true),
            words.toArray(String[]::new));
    out = output.toString();
    err = errors.toString();
    return code;
  }

  void done(String command) {
    int code = run(command);
    assertThat(code).as("%s%n%s", command, err).isZero();
  }
}
