package io.baremetal.checks.conformance.ironic;

import okhttp3.HttpUrl;

/**
 * What a scripted Ironic is asked.
 *
 * @param method HTTP method
 * @param path path without the address
 * @param url the whole address, for its query
 * @param body request body; empty if there is none
 */
record IronicQuestion(String method, String path, HttpUrl url, String body) {

  String query(String name) {
    String value = url.queryParameter(name);
    return value == null ? "" : value;
  }
}
