package io.baremetal.api.net;

import io.baremetal.api.error.Quoted;
import java.util.Locale;
import java.util.Optional;

/** Splits a URL into its parts, from left to right. Read {@link #split} first. */
final class UrlGrammar {

  private static final char DELETE = 0x7f;

  private final String text;
  private final boolean request;

  private UrlGrammar(String text, boolean request) {
    this.text = text;
    this.request = request;
  }

  static Attempt<Url> reference(String text) {
    UrlGrammar grammar = new UrlGrammar(text, false);
    int hash = text.indexOf('#');
    if (hash < 0) {
      return grammar.split(text);
    }
    return PercentCode.decode(text.substring(hash + 1)).isPresent()
        ? grammar.split(text.substring(0, hash))
        : grammar.refuse("a % must be followed by two hexadecimal digits");
  }

  static Attempt<Url> request(String text) {
    UrlGrammar grammar = new UrlGrammar(text, true);
    return text.isEmpty() ? grammar.refuse("it is empty") : grammar.split(text);
  }

  private Attempt<Url> split(String whole) {
    if (hasControl(whole)) {
      return refuse("it holds a control character");
    }
    if (whole.startsWith(":")) {
      return refuse("the scheme before the colon is missing");
    }
    int colon = endOfScheme(whole);
    String scheme = colon > 0 ? whole.substring(0, colon).toLowerCase(Locale.ROOT) : "";
    String rest = colon > 0 ? whole.substring(colon + 1) : whole;
    int mark = rest.indexOf('?');
    String query = mark < 0 ? "" : rest.substring(mark + 1);
    return hierarchy(scheme, mark < 0 ? rest : rest.substring(0, mark), query);
  }

  private static boolean hasControl(String whole) {
    for (int i = 0; i < whole.length(); i++) {
      char c = whole.charAt(i);
      if (c < ' ' || c == DELETE) {
        return true;
      }
    }
    return false;
  }

  /** Where the colon behind the scheme is; 0 if there is no scheme. */
  private static int endOfScheme(String whole) {
    for (int i = 0; i < whole.length(); i++) {
      char c = whole.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean inner = i > 0 && ((c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.');
      if (!letter && !inner) {
        return c == ':' ? i : 0;
      }
    }
    return 0;
  }

  private Attempt<Url> hierarchy(String scheme, String rest, String query) {
    if (!rest.startsWith("/")) {
      return withoutSlash(scheme, rest, query);
    }
    boolean mayHaveAuthority = !scheme.isEmpty() || (!request && !rest.startsWith("///"));
    if (!mayHaveAuthority || !rest.startsWith("//")) {
      return withPath(new Url(scheme, "", "", rest, query));
    }
    int slash = rest.indexOf('/', 2);
    String authority = slash < 0 ? rest.substring(2) : rest.substring(2, slash);
    String path = slash < 0 ? "" : rest.substring(slash);
    return Authority.read(scheme, authority)
        .match(
            new Attempt.Cases<>(
                decoded -> withPath(new Url(scheme, "", decoded, path, query)), this::refuse));
  }

  private Attempt<Url> withoutSlash(String scheme, String rest, String query) {
    if (!scheme.isEmpty()) {
      return Attempt.of(new Url(scheme, rest, "", "", query));
    }
    if (request && !text.equals("*")) {
      return refuse("it has neither a scheme nor a leading /");
    }
    int colon = rest.indexOf(':');
    int slash = rest.indexOf('/');
    if (colon >= 0 && (slash < 0 || colon < slash)) {
      return refuse("what stands before the first colon is not a scheme");
    }
    return withPath(new Url("", "", "", rest, query));
  }

  private Attempt<Url> withPath(Url encoded) {
    Optional<String> path = PercentCode.decode(encoded.path());
    return path.isEmpty()
        ? refuse("a % must be followed by two hexadecimal digits")
        : Attempt.of(
            new Url(encoded.scheme(), "", encoded.authority(), path.get(), encoded.rawQuery()));
  }

  private Attempt<Url> refuse(String why) {
    return Attempt.refused("URL " + Quoted.url(text) + " cannot be read: " + why);
  }
}
