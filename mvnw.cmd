@echo off
rem Runs Maven on Windows: an installed one, or one that was downloaded before. Needs a JDK 17 or newer.
setlocal
where mvn >nul 2>nul && (call mvn %* & goto :end)
for /d %%d in ("%USERPROFILE%\.m2\wrapper\dists\*") do for /d %%m in ("%%d\*") do if exist "%%m\bin\mvn.cmd" (call "%%m\bin\mvn.cmd" %* & goto :end)
echo mvnw: No Maven found. Install Maven 3.8.7 or newer and put it on the PATH, then run mvnw again. 1>&2
exit /b 1
:end
exit /b %ERRORLEVEL%
