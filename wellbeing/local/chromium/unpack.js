// Unpacks the browser and its fonts into $TMPDIR and prints where the program is.
process.env.AWS_LAMBDA_JS_RUNTIME = "nodejs22.x"; // else it leaves out the libraries that Debian may lack
const { default: chromium } = await import("@sparticuz/chromium");
console.log(await chromium.executablePath());
