// The few NHS.UK components that need a script. Everything works without this file.
import "./phone/offline.js";
import * as news from "./phone/news.js";
import * as follow from "./phone/follow.js";
import * as copy from "./phone/copy.js";
import * as stings from "./phone/stings.js";
import { createAll, Button, CharacterCount, ErrorSummary, PasswordInput, SkipLink } from "nhsuk-frontend";

for (const Component of [Button, CharacterCount, ErrorSummary, PasswordInput, SkipLink]) createAll(Component);
copy.start();
stings.start();
follow.start();
news.start();
