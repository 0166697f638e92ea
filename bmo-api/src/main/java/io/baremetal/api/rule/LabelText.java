package io.baremetal.api.rule;

import io.baremetal.api.error.Quoted;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** The grammar of label keys and values in Kubernetes. */
final class LabelText {

  static final String FORM =
      "begin and end with a letter or digit; between them also -, _ and . may stand";

  private static final int LONGEST = 63;
  private static final int LONGEST_PREFIX = 253;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?");
  private static final Pattern PREFIX_LABEL = Pattern.compile("[a-z0-9](?:[-a-z0-9]*[a-z0-9])?");

  private LabelText() {}

  /** Why the text cannot be the key of a label, if so. */
  static Optional<String> keyFault(String key) {
    int slash = key.indexOf('/');
    String name = key.substring(slash + 1);
    if (slash >= 0 && !isPrefix(key.substring(0, slash))) {
      return Optional.of(
          "the label key " + Quoted.text(key) + " has a prefix that is no lower-case domain name");
    }
    return isName(name)
        ? Optional.empty()
        : Optional.of("the label key " + Quoted.text(key) + " cannot be one");
  }

  /** Why the text cannot be the value of a label, if so. */
  static Optional<String> valueFault(String value) {
    return value.isEmpty() || isName(value)
        ? Optional.empty()
        : Optional.of("the label value " + Quoted.text(value) + " cannot be one");
  }

  private static boolean isName(String text) {
    return bytes(text) <= LONGEST && NAME.matcher(text).matches();
  }

  private static boolean isPrefix(String text) {
    if (bytes(text) > LONGEST_PREFIX) {
      return false;
    }
    for (String label : text.split("\\.", -1)) {
      if (!PREFIX_LABEL.matcher(label).matches()) {
        return false;
      }
    }
    return true;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
