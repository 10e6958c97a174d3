// The few NHS.UK components that a page here may use. Everything works without this file.
import {
  createAll, Button, CharacterCount, Checkboxes, ErrorSummary, PasswordInput, Radios, SkipLink,
} from "nhsuk-frontend";

for (const Component of [
  Button, CharacterCount, Checkboxes, ErrorSummary, PasswordInput, Radios, SkipLink,
]) {
  createAll(Component);
}
