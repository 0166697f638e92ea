package io.baremetal.testkit.ironic.internal.conductor;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the checksum of one image in the text of a checksum file. */
final class ChecksumFile {

  private static final Pattern BARE = Pattern.compile("([0-9a-fA-F]{32,128})");
  private static final Pattern GNU = Pattern.compile("([0-9a-fA-F]{32,128})\\s+\\*?(\\S.*)");
  private static final Pattern BSD =
      Pattern.compile("\\w+\\s*\\((.+)\\)\\s*=\\s*([0-9a-fA-F]{32,128})");

  private ChecksumFile() {}

  static Optional<String> find(String text, String imageUrl) {
    List<String> lines =
        text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .toList();
    if (lines.size() == 1 && BARE.matcher(lines.get(0)).matches()) {
      return Optional.of(lines.get(0));
    }
    String file = imageUrl.substring(imageUrl.lastIndexOf('/') + 1);
    return lines.stream().flatMap(line -> match(line, file).stream()).findFirst();
  }

  private static Optional<String> match(String line, String file) {
    Matcher gnu = GNU.matcher(line);
    if (gnu.matches() && gnu.group(2).equals(file)) {
      return Optional.of(gnu.group(1));
    }
    Matcher bsd = BSD.matcher(line);
    return bsd.matches() && bsd.group(1).equals(file)
        ? Optional.of(bsd.group(2))
        : Optional.empty();
  }
}
