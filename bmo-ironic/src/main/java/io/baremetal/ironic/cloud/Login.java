package io.baremetal.ironic.cloud;

import io.baremetal.ironic.config.BasicCredentials;
import java.util.Locale;
import java.util.Optional;

/** Ways to prove who is calling. */
enum Login {
  NONE,
  HTTP_BASIC,
  TOKEN,
  KEYSTONE;

  /**
   * The way that the settings ask for.
   *
   * @throws IllegalArgumentException if they ask for none that is known, or it lacks something
   */
  static Login of(CloudValues values) {
    Optional<String> type = values.first("auth_type").map(text -> text.toLowerCase(Locale.ROOT));
    return type.isPresent() ? byType(type.get(), values) : byWhatIsThere(values);
  }

  private static Login byType(String type, CloudValues values) {
    return switch (type) {
      case "none", "noauth" -> NONE;
      case "http_basic" -> HTTP_BASIC;
      case "token_endpoint", "admin_token" -> TOKEN;
      case "token" -> values.isSet("auth_url") ? KEYSTONE : TOKEN;
      case "password", "v3password", "v3applicationcredential", "v3token" ->
          needingAuthUrl(type, values);
      default ->
          throw new IllegalArgumentException(
              "OS_AUTH_TYPE is \""
                  + type
                  + "\" but must be none, http_basic, token, v3password, v3applicationcredential"
                  + " or v3token");
    };
  }

  private static Login needingAuthUrl(String type, CloudValues values) {
    if (!values.isSet("auth_url")) {
      throw new IllegalArgumentException(
          "OS_AUTH_TYPE is " + type + ", but OS_AUTH_URL is not set; set it to Keystone's URL");
    }
    return KEYSTONE;
  }

  private static Login byWhatIsThere(CloudValues values) {
    if (values.isSet("auth_url")) {
      return KEYSTONE;
    }
    if (values.first("token", "auth_token").isPresent()) {
      return TOKEN;
    }
    if (values.isSet("username") || values.isSet("password")) {
      throw new IllegalArgumentException(
          "a user is set, but not where to log in: set OS_AUTH_URL to Keystone's URL, or"
              + " OS_AUTH_TYPE=http_basic");
    }
    return NONE;
  }

  static BasicCredentials basic(CloudValues values) {
    return new BasicCredentials(
        values
            .first("username")
            .orElseThrow(() -> missing("OS_AUTH_TYPE is http_basic, but OS_USERNAME")),
        values
            .secret("password")
            .orElseThrow(() -> missing("OS_AUTH_TYPE is http_basic, but OS_PASSWORD")));
  }

  static String token(CloudValues values) {
    return values
        .first("token", "auth_token")
        .orElseThrow(() -> missing("OS_AUTH_TYPE asks for a token, but OS_TOKEN"));
  }

  private static IllegalArgumentException missing(String what) {
    return new IllegalArgumentException(what + " is not set");
  }
}
